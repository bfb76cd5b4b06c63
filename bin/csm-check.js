#!/usr/bin/env node
"use strict";

const { dirname } = require("node:path");
const { pathToFileURL } = require("node:url");
const { loadBundle } = require("./load-bundle.js");

const { start } = loadBundle().exports;
start(process.argv.slice(2), pathToFileURL(`${dirname(__dirname)}/`)).then((code) => {
  process.exitCode = code;
});
