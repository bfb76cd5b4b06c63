#!/usr/bin/env node
"use strict";

// Older Nodes read this file, too: nothing in it is newer than they are.
var major = parseInt(process.versions.node, 10);

if (major < 20) {
  process.stderr.write("csm-check needs Node 20 or later, and this is Node " + process.versions.node + ".\n");
  process.exitCode = 2;
} else {
  try {
    require("./run.js").run();
  } catch (error) {
    // Exit code 1 would say that a level is not met.
    process.stderr.write(
      "csm-check is not installed completely: " + error.message.split("\n")[0] + ". Install it again.\n",
    );
    process.exitCode = 3;
  }
}
