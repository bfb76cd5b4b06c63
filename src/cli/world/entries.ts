import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./host.ts";

/** What a folder holds, in the order of the names; nothing where it cannot be read. */
export function entries(folder: string): readonly Entry[] {
  return names(folder).map((name) => ({ name, isFolder: leadsToFolder(join(folder, name)) }));
}

/** The names in a folder, in their order: less to hold of many thousands than what they lead to. */
export function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Links lead where they like, in a circle too: what cannot be looked at is no folder, and is told where it is read. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
