import type { Catalogue } from "../../catalogue/catalogue.ts";
import { unpack } from "../../catalogue/unpack-catalogue.ts";
import { IncompleteInstall } from "./incomplete-install.ts";

/** Undoes raw deflate. */
export type Inflate = (bytes: Uint8Array) => Buffer;

/**
 * A catalogue out of the module that is shipped (scripts/catalogue-module.mjs), which is read as lines, not run: what a
 * run does not need of it is not even made into letters. Undefined where this is no such module.
 */
export function unpackModule(bytes: Buffer, inflate: Inflate): Catalogue | undefined {
  const [, head, ...blocks] = linesOf(bytes);
  if (blocks.pop()?.toString() !== "];" || head === undefined) return undefined;
  const textOf = (block: number): string => blocks[block]?.toString("latin1") ?? "";
  return unpack(
    JSON.parse(head.toString("latin1")),
    (block, plain): unknown => (plain ? JSON.parse(textOf(block)) : inflated(textOf(block), inflate)),
    () => new IncompleteInstall("a built-in catalogue is damaged"),
  );
}

/** What was compressed, and encoded in base64 between two quotes. */
function inflated(quoted: string, inflate: Inflate): string {
  return inflate(Buffer.from(quoted.slice(1, -1), "base64")).toString("latin1");
}

/** What stands before each line end, without the comma that may end it. */
function linesOf(bytes: Buffer): readonly Buffer[] {
  const comma = 44;
  const lines: Buffer[] = [];
  for (let from = 0, end = bytes.indexOf(10); end >= 0; from = end + 1, end = bytes.indexOf(10, from))
    lines.push(bytes.subarray(from, bytes[end - 1] === comma ? end - 1 : end));
  return lines;
}
