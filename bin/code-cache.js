"use strict";

const { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } = require("node:fs");
const { dirname, isAbsolute, join } = require("node:path");

/**
 * What V8 compiled in earlier runs, in a folder of the user's own; undefined where there can be none. Whoever can
 * write there decides what runs: docs/decisions/0010 says why nobody else can.
 */
exports.openCodeCache = function openCodeCache(env, platform) {
  // The machine of a CI job is gone after it.
  if (env.CSM_CHECK_NO_CACHE || env.CI) return undefined;
  const base =
    platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, ".cache"));
  if (!base || !isAbsolute(base)) return undefined;
  const folder = join(base, "csm-check");
  let trusted;
  return {
    base,
    folder,
    read(name, source) {
      trusted ??= isTrusted(base, folder);
      return trusted ? readKept(fileOf(folder, name, source), source) : undefined;
    },
  };
};

/** A file for each bundle of each build on each Node. V8 looks at its own version and flags once more. */
function fileOf(folder, name, source) {
  return join(
    folder,
    `${name.replaceAll("/", ".")}-${source.length}-${process.version}-${process.arch}.code`,
  );
}

/** Whether a folder is there, belongs to this user, is closed to all others, and stays where it is. */
function isTrusted(base, folder) {
  try {
    const stat = lstatSync(folder);
    if (!stat.isDirectory()) return false;
    if (process.geteuid === undefined) return true;
    return stat.uid === process.geteuid() && (stat.mode & 0o077) === 0 && isSafe(realpathSync.native(base));
  } catch {
    return false;
  }
}

/** Whether nobody but this user and root can put another folder in the place of this one or of one above it. */
function isSafe(folder) {
  const { uid, mode } = lstatSync(folder);
  if (uid !== 0 && uid !== process.geteuid()) return false;
  // In a folder with the sticky bit, such as /tmp, nobody moves what is another's.
  if ((mode & 0o022) !== 0 && (mode & 0o1000) === 0) return false;
  const above = dirname(folder);
  return above === folder || isSafe(above);
}

/**
 * A kept file: the head (a mark, the lengths of what follows), the ways that runs went, what V8 compiled, and the very
 * source that it compiled. V8 compares no more than the length of a source, so all of it is compared here.
 */
function readKept(file, source) {
  const bytes = readOwn(file);
  if (bytes === undefined || bytes.length < head || bytes.latin1Slice(0, mark.length) !== mark)
    return undefined;
  const ways = bytes.readUInt32LE(mark.length);
  const data = bytes.readUInt32LE(mark.length + 4);
  if (head + ways + data + source.length !== bytes.length) return undefined;
  if (!bytes.subarray(head + ways + data).equals(source)) return undefined;
  return {
    ways: bytes
      .latin1Slice(head, head + ways)
      .trim()
      .split("\n"),
    data: bytes.subarray(head + ways, head + ways + data),
  };
}

const mark = "csm-check code 1";
const head = mark.length + 8;

/** The bytes of a file that nobody but this user can write; undefined where there is none. */
function readOwn(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size, uid, mode } = fstatSync(file);
    if (process.geteuid !== undefined && (uid !== process.geteuid() || (mode & 0o022) !== 0))
      return undefined;
    const bytes = Buffer.allocUnsafeSlow(size);
    return readSync(file, bytes) === size ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

Object.assign(exports, { fileOf, isSafe, isTrusted, mark });
