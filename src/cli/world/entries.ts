import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./host.ts";

/** What a folder holds, in the order of the names; nothing where it cannot be read. */
export function entries(folder: string): readonly Entry[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => ({ name, isFolder: leadsToFolder(join(folder, name)) }));
  } catch {
    return [];
  }
}

function leadsToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
