"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

/**
 * Loads the bundled program with the code cache that the build left beside it, which halves the time to the first
 * line. The cache counts only for the very bundle, V8 and processor that it was made with (V8 itself compares no more
 * than the length of the source, so the bundle's hash is part of the name); without it the program merely starts slower.
 */
exports.loadBundle = function loadBundle() {
  const file = join(dirname(__dirname), "dist", "csm-check.js");
  const source = readFileSync(file, "utf8");
  const cache = cacheFile(file, source);
  const cachedData = readCache(cache);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(
    wrapped,
    cachedData === undefined ? { filename: file } : { filename: file, cachedData },
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, script, cache };
};

/** The bundle begins with a comment that holds its own hash. */
function cacheFile(file, source) {
  const hash = source.slice(2, 18);
  return join(dirname(file), `csm-check-${hash}-${process.versions.v8}-${process.arch}.cache`);
}

function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
