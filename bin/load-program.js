"use strict";

const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const small = 16_384;

/** Of Node itself, which needs no search; older Nodes give it no other way than all else. */
const partOfNode = process.getBuiltinModule ?? require;

/**
 * Loads what the build made of the program (scripts/bundle.mjs): each file is an array of functions, which ask for one
 * another by `./file:index`. Without a cache, or with one that does not fit, it merely starts slower.
 */
exports.loader = function loader(folder, cache) {
  const scripts = [];
  const files = new Map();
  const modules = new Map();

  function load(id, names) {
    if (!id.startsWith(".")) return partOfNode(id);
    const known = modules.get(id);
    if (known !== undefined) return known.exports;
    if (names !== undefined) return shared(id, names);
    const [name, index] = id.slice(2).split(":");
    const module = { exports: {} };
    modules.set(id, module);
    functionsOf(name)[Number(index)](module.exports, load, module);
    return module.exports;
  }

  /** A module of dist/shared, which imports nothing: loaded when something of what it exports is first used. */
  function shared(id, names) {
    let loaded;
    const get = (name) => (loaded ??= resultOf(id.replace(/\.js$/, ""), asScript))[name];
    const entries = names.map((name) => [name, { enumerable: true, get: () => get(name) }]);
    const module = { exports: Object.defineProperties({ __esModule: true }, Object.fromEntries(entries)) };
    modules.set(id, module);
    return module.exports;
  }

  function functionsOf(name) {
    const known = files.get(name);
    if (known !== undefined) return known;
    const functions = resultOf(name, (code) => code);
    files.set(name, functions);
    return functions;
  }

  function resultOf(name, form) {
    const filename = `${folder}/${name}.js`;
    const source = read(filename, name);
    // Compiling a small file takes less time than looking for what is kept of it.
    if (source.length < small)
      return compiled(form(source.latin1Slice()), filename, undefined, name).runInThisContext();
    const kept = cache?.read(name, source);
    const script = compiled(form(source.latin1Slice()), filename, kept?.data, name);
    const fits = kept !== undefined && script.cachedDataRejected !== true;
    scripts.push({ name, source, script, ways: fits ? kept.ways : [] });
    return script.runInThisContext();
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

/** A module as a script whose value is what the module exports. */
function asScript(code) {
  const begin = code.lastIndexOf("export{");
  const names = code.slice(begin + 7, code.lastIndexOf("}")).split(",");
  const exported = names.map((each) => each.split(" as ")).map(([name, as = name]) => `${as}:${name}`);
  return `(()=>{${code.slice(0, begin)}return{__esModule:true,${exported}}})()`;
}

function compiled(code, filename, cachedData, name) {
  try {
    return new Script(code, cachedData === undefined ? { filename } : { filename, cachedData });
  } catch {
    throw incomplete(name, "damaged");
  }
}

/** By this name the program knows that it is no bug (src/cli/world/incomplete-install.ts). */
function incomplete(name, how) {
  const file = name.startsWith("../") ? name.slice(3) : `program/${name}`;
  return Object.assign(new Error(`dist/${file}.js is ${how}`), { name: "IncompleteInstall" });
}
