import type { Catalogue } from "../../catalogue/catalogue.ts";
import { unpack } from "../../catalogue/packed-catalogue.ts";
import { IncompleteInstall } from "./incomplete-install.ts";

/** Undoes raw deflate. Handed in: what it takes is loaded by the few runs that read beyond the lowest level. */
export type Inflate = (bytes: Uint8Array) => Uint8Array;

/**
 * A catalogue out of the module that is shipped (scripts/catalogue-module.mjs), which is read as lines, not run: what a
 * run does not need of it is not even made into letters. Undefined where this is no such module.
 */
export function unpackModule(bytes: Buffer, inflate: Inflate): Catalogue | undefined {
  const lines = linesOf(bytes, 44);
  const [, head, ...bodies] = lines;
  const rest = bodies.at(-2);
  if (bodies.at(-1)?.toString() !== "];" || head === undefined || rest === undefined) return undefined;
  let inflated: readonly Buffer[] | undefined;
  // In base64, between two quotes.
  const others = (): readonly Buffer[] =>
    (inflated ??= linesOf(
      asBuffer(inflate(Buffer.from(rest.toString("latin1", 1, rest.length - 1), "base64"))),
    ));
  return unpack(
    JSON.parse(head.toString()),
    { plain: (index) => valueOf(bodies[index]), rest: (index) => valueOf(others()[index]) },
    () => new IncompleteInstall("a built-in catalogue is damaged"),
  );
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function valueOf(line: Buffer | undefined): unknown {
  return line === undefined ? undefined : JSON.parse(line.toString("utf8"));
}

/** What stands before each line end, without the comma (by its code) that may end it. */
function linesOf(bytes: Buffer, comma?: number): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0, end = bytes.indexOf(10); end >= 0; from = end + 1, end = bytes.indexOf(10, from))
    lines.push(bytes.subarray(from, bytes[end - 1] === comma ? end - 1 : end));
  return lines;
}
