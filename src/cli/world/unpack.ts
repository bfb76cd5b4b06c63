import type { Catalogue } from "../../catalogue/catalogue.ts";
import { unpack } from "../../catalogue/unpack-catalogue.ts";
import { IncompleteInstall } from "./incomplete-install.ts";

/** Undoes raw deflate. */
export type Inflate = (bytes: Uint8Array) => Buffer;

/**
 * A catalogue out of the module that is shipped (scripts/catalogue-module.mjs), which is read as lines, not run: what a
 * run does not need of it is left as it is. Undefined where this is no such module.
 */
export function unpackModule(bytes: Buffer, inflate: Inflate): Catalogue | undefined {
  // A byte is a letter. Lines of one text are not copied out of it.
  const [, head, ...lines] = bytes.toString("latin1").split("\n");
  if (head === undefined || lines.pop() !== "" || lines.pop() !== "];") return undefined;
  const blockOf = (line: string): string => line.slice(0, line.endsWith(",") ? -1 : undefined);
  return unpack(
    JSON.parse(blockOf(head)),
    (block, plain): unknown => {
      const text = blockOf(lines[block] ?? "");
      return plain ? JSON.parse(text) : inflated(text, inflate);
    },
    () => new IncompleteInstall("a built-in catalogue is damaged"),
  );
}

/** What was compressed, and encoded in base64 between two quotes. */
function inflated(quoted: string, inflate: Inflate): string {
  return inflate(Buffer.from(quoted.slice(1, -1), "base64")).toString("latin1");
}
