import { declarationLimit } from "../../declaration/declaration-limit.ts";
import type { Host } from "../world/host.ts";
import { readText, type ReadText } from "./read-text.ts";

/** Reads a declaration by its path; `-` is standard input. */
export type Reader = (path: string) => Promise<ReadText>;

/**
 * Reads declarations one at a time. It keeps the last one, which is often asked for twice, and standard input, which can
 * be read once only; every other is let go.
 */
export function declarationReader(host: Host): Reader {
  let input: ReadText | undefined;
  let last: ReadText | undefined;
  const read = (path: string): Promise<ReadText> => readText(path, declarationLimit, host);
  return async (path) => {
    if (path === "-") return (input ??= await read(path));
    if (last?.path !== path) last = await read(path);
    return last;
  };
}
