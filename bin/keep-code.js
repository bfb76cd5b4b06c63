"use strict";

const fs = require("node:fs");
const { dirname, join } = require("node:path");
const { fileOf, isSafe, isTrusted, mark } = require("./code-cache.js");

/** The most that is kept: some twenty builds or Nodes. */
const most = 24_000_000;

/** Keeps what V8 compiled of these scripts. What cannot be kept is not: the next run merely starts slower. */
exports.keepCode = function keepCode({ base, folder }, scripts, way) {
  try {
    if (!isTrusted(base, folder)) make(base, folder);
    if (!isTrusted(base, folder)) return;
    for (const each of scripts) write(fileOf(folder, each.name, each.source), bytesOf(each, way));
    prune(folder);
  } catch {
    // A full or read-only disk, a folder of somebody else's.
  }
};

/** Makes the folder, and the one that it lies in, where nobody else could have a hand in it. */
function make(base, folder) {
  if (process.geteuid === undefined) return void fs.mkdirSync(folder);
  if (!fs.existsSync(base)) {
    if (!isSafe(fs.realpathSync.native(dirname(base)))) return;
    fs.mkdirSync(base, { mode: 0o700 });
  }
  if (isSafe(fs.realpathSync.native(base))) fs.mkdirSync(folder, { mode: 0o700 });
}

function bytesOf({ source, script, ways }, way) {
  const data = script.createCachedData();
  // V8 wants its data at an address that eight divides; else it copies them.
  const told = [...ways, way].join("\n");
  const text = told.padEnd(told.length + ((8 - (told.length % 8)) % 8), "\n");
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(text.length, 0);
  lengths.writeUInt32LE(data.length, 4);
  return Buffer.concat([Buffer.from(mark, "latin1"), lengths, Buffer.from(text, "latin1"), data, source]);
}

/** Whole or not at all, also where the power fails: what V8 reads it does not check. */
function write(path, bytes) {
  const draft = `${path}.${process.pid}.tmp`;
  fs.rmSync(draft, { force: true });
  try {
    const file = fs.openSync(draft, "wx", 0o600);
    try {
      fs.writeFileSync(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(draft, path);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** Takes away what was written longest ago: older builds, Nodes that are gone, drafts of runs that were ended. */
function prune(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => /\.(?:code|tmp)$/.test(name))
    .flatMap((name) => statOf(join(folder, name)) ?? [])
    .toSorted((a, b) => b.mtimeMs - a.mtimeMs);
  let size = 0;
  for (const file of files) {
    size += file.size;
    if (size > most) fs.rmSync(file.path, { force: true });
  }
}

function statOf(path) {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : { path, size: stat.size, mtimeMs: stat.mtimeMs };
}
