"use strict";

const { dirname } = require("node:path");
const { pathToFileURL } = require("node:url");
const { openCodeCache } = require("./code-cache.js");
const { loader } = require("./load-program.js");

/** Runs the built program on the command line. Throws where it is not all there. */
exports.run = function run() {
  const folder = dirname(__dirname);
  const cache = openCodeCache(process.env, process.platform);
  const { load, scripts } = loader(`${folder}/dist/program`, cache);
  const { start } = load("./cli/start:0")._0;
  start(process.argv.slice(2), pathToFileURL(`${folder}/`)).then((code) => {
    process.exitCode = code;
    // What was told is on its way before anything is kept.
    if (cache !== undefined && scripts.length > 0 && code < 3)
      process.once("exit", () => keep(cache, scripts, code));
    // Where nothing is waited for, the process would end now, too, and take its memory apart before, which takes longer.
    if (process.getActiveResourcesInfo().length === 0) process.exit();
  });
};

let working;

/** Does a piece of work in a thread beside the one that runs the program; it is told of the rest when it starts. */
exports.work = function work(piece) {
  working ??= started();
  return working(piece);
};

function started() {
  const folder = dirname(__dirname);
  const { load } = loader(`${folder}/dist/program`, openCodeCache(process.env, process.platform));
  const { startThread } = load("./cli/start:0")._0;
  const [, { setup, version }] = require("node:worker_threads").workerData;
  return startThread(setup, version, pathToFileURL(`${folder}/`));
}

/** Leaves what V8 compiled for the next run, unless one that went the same way did. */
function keep(cache, scripts, code) {
  const word = /^[a-z]{1,12}$/.exec(process.argv[2] ?? "")?.[0] ?? "";
  const way = `${word}/${code}/${scripts.at(-1).name}`;
  const unknown = scripts.filter(({ ways }) => !ways.includes(way) && ways.length < 16);
  if (unknown.length > 0) require("./keep-code.js").keepCode(cache, unknown, way);
}
