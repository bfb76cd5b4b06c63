import { readlinkSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { WriteFailure } from "./host.ts";
import { realPath } from "./identity.ts";
import { locked } from "./lock-file.ts";
import { writeWhole } from "./write-file.ts";

/** Writes a file that is being edited: the one to which a link leads, not in the place of the link. */
export function rewrite(path: string, content: string | Uint8Array): WriteFailure | undefined {
  return writeWhole(fileMeant(path), content);
}

/** Does something while no other csm-check edits a file, by whatever link it is named. */
export function lockedForEdit<T>(path: string, work: () => T): T | undefined {
  return locked(fileMeant(path), work);
}

/** So many links in a row are a circle, as systems count. */
const mostLinks = 40;

/** The file that is meant by a path: the one to which a link leads, be it there or not yet. */
export function fileMeant(path: string): string {
  let at = path;
  for (let count = 0; count < mostLinks; count++) {
    const target = linkTarget(at);
    if (target === undefined) return at;
    // From where the link really lies: its folder may be one, too.
    at = resolve(realPath(dirname(at)), target);
  }
  return path;
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
