#!/usr/bin/env node
"use strict";

// Older Nodes read this file, too: nothing in it is newer than they are.
var major = parseInt(process.versions.node, 10);

if (major < 20) {
  process.stderr.write("csm-check needs Node 20 or later, and this is Node " + process.versions.node + ".\n");
  process.exitCode = 2;
} else if (!isVersionTold(process.argv.slice(2))) {
  try {
    require("../dist/run.cjs").run();
  } catch (error) {
    // Exit code 1 would say that a level is not met.
    process.stderr.write(
      "csm-check is not installed completely: " + error.message.split("\n")[0] + ". Install it again.\n",
    );
    process.exitCode = 3;
  }
}

/** Tells the version where nothing else is asked for: loading more takes longer than that. Else the program has to. */
function isVersionTold(words) {
  if (words.length !== 1 || (words[0] !== "--version" && words[0] !== "-V")) return false;
  try {
    var fs = require("fs");
    var text = JSON.parse(fs.readFileSync(__dirname + "/../package.json", "utf8")).version + "\n";
    return fs.writeSync(1, text) === text.length;
  } catch (_error) {
    return false;
  }
}
