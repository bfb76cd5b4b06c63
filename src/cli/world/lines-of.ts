import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { reasonOf } from "./file-errors.ts";
import { readSome } from "./read-some.ts";
import type { FileLine } from "./host.ts";

const chunkSize = 65_536;

/**
 * The lines of a file, or of standard input for `-`, one after the other: no more of it is held than the longest line
 * that is given, and of a longer one that it is too long.
 */
export function* linesOf(path: string, limit: number): Generator<FileLine, void, undefined> {
  let file: number | undefined;
  try {
    file = path === "-" ? 0 : openSync(path, flagsFor(path));
    const stat = fstatSync(file);
    if (stat.isDirectory()) return yield { ok: false, number: 1, reason: "directory" };
    // A device may never end, and nobody may ever write into a pipe that merely lies there.
    if (path !== "-" && !stat.isFile() && !isOwnPipe(path))
      return yield { ok: false, number: 1, reason: "not-a-file" };
    yield* linesIn(file, limit);
  } catch (error) {
    yield { ok: false, number: 1, reason: reasonOf(error) };
  } finally {
    if (file !== undefined && file !== 0) closeSync(file);
  }
}

/** A pipe that the shell made for this run, as `<(…)` does. */
function isOwnPipe(path: string): boolean {
  return path.startsWith("/dev/fd/");
}

/** Windows has no such flag, and no such pipes. */
const nonBlocking: number | undefined = constants.O_NONBLOCK;

/** Opening a pipe into which nobody writes would wait for ever. */
function flagsFor(path: string): number {
  return isOwnPipe(path) ? constants.O_RDONLY : constants.O_RDONLY | (nonBlocking ?? 0);
}

function* linesIn(file: number, limit: number): Generator<FileLine, void, undefined> {
  const line = collecting(limit);
  let number = 1;
  for (;;) {
    const chunk = new Uint8Array(chunkSize);
    const got = readSome(file, chunk);
    if (got === 0) break;
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1 && end < got; end = chunk.indexOf(10, from)) {
      line.add(chunk.subarray(from, end));
      yield line.taken(number++);
      from = end + 1;
    }
    line.add(chunk.subarray(from, got));
  }
  if (line.size() > 0) yield line.taken(number);
}

/** Puts a line together out of the chunks that it lies in, as far as it may be long. */
function collecting(limit: number): {
  readonly add: (part: Uint8Array) => void;
  readonly size: () => number;
  readonly taken: (number: number) => FileLine;
} {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    add: (part) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else parts = [];
    },
    size: () => size,
    taken: (number) => {
      const line: FileLine =
        size > limit
          ? { ok: false, number, reason: "too-large" }
          : { ok: true, number, bytes: Buffer.concat(parts) };
      parts = [];
      size = 0;
      return line;
    },
  };
}
