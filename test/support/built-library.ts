import { root } from "./run.ts";
import type * as source from "../../src/index.ts";

/** What the library exports. */
export type Library = typeof source;

/** The library as it is shipped. */
export const built: Library = libraryIn(await import(new URL("dist/library/index.js", root).href));

function libraryIn(value: unknown): Library {
  if (!isLibrary(value)) throw new Error("dist/library/index.js is not the library");
  return value;
}

/** Which names it exports is tested; what they are is what the sources say. */
function isLibrary(value: unknown): value is Library {
  return typeof value === "object" && value !== null && "assess" in value && "formats" in value;
}
