"use strict";

const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const small = 16_384;

/**
 * Loads what the build made of the program (scripts/bundle.mjs): each file is an array of functions, which ask for one
 * another by `./file:index`. Without a cache, or with one that does not fit, it merely starts slower.
 */
exports.loader = function loader(folder, cache) {
  const scripts = [];
  const files = new Map();
  const modules = new Map();

  function load(id) {
    if (!id.startsWith("./")) return require(id);
    const known = modules.get(id);
    if (known !== undefined) return known.exports;
    const [name, index] = id.slice(2).split(":");
    const module = { exports: {} };
    modules.set(id, module);
    functionsOf(name)[Number(index)](module.exports, load, module);
    return module.exports;
  }

  function functionsOf(name) {
    const known = files.get(name);
    if (known !== undefined) return known;
    const filename = `${folder}/${name}.js`;
    const source = read(filename, name);
    // Compiling a small file takes less time than looking for what is kept of it.
    if (source.length < small) return functionsIn(compiled(source, filename, undefined, name), name);
    const kept = cache?.read(name, source);
    const script = compiled(source, filename, kept?.data, name);
    const fits = kept !== undefined && script.cachedDataRejected !== true;
    scripts.push({ name, source, script, ways: fits ? kept.ways : [] });
    return functionsIn(script, name);
  }

  function functionsIn(script, name) {
    const functions = script.runInThisContext();
    files.set(name, functions);
    return functions;
  }

  return { load, scripts };
};

function read(file, name) {
  try {
    return readFileSync(file);
  } catch {
    throw incomplete(name, "missing");
  }
}

function compiled(source, filename, cachedData, name) {
  try {
    return new Script(
      source.latin1Slice(),
      cachedData === undefined ? { filename } : { filename, cachedData },
    );
  } catch {
    throw incomplete(name, "damaged");
  }
}

/** By this name the program knows that it is no bug (src/cli/world/incomplete-install.ts). */
function incomplete(name, how) {
  return Object.assign(new Error(`dist/program/${name}.js is ${how}`), { name: "IncompleteInstall" });
}
