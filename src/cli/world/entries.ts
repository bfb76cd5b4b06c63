import { opendirSync, readdirSync, statSync, type Dirent } from "node:fs";
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

/** The names of what is no folder, in their order. */
export function fileNames(folder: string): readonly string[] {
  const found: string[] = [];
  const isWhole = lookThrough(folder, (name) => {
    found.push(name);
    return false;
  });
  return isWhole ? found.sort() : [];
}

/** Whether one of the names of what is no folder is wanted; no more of them are read than it takes. */
export function holdsFile(folder: string, isWanted: (name: string) => boolean): boolean {
  let found = false;
  lookThrough(folder, (name) => {
    found = isWanted(name);
    return found;
  });
  return found;
}

/** Hands on the names of what is no folder until one ends it; whether the folder could be read that far. */
function lookThrough(folder: string, ends: (name: string) => boolean): boolean {
  try {
    const all = opendirSync(folder, { bufferSize: 256 });
    try {
      for (let entry = all.readSync(); entry !== null; entry = all.readSync())
        if (!isFolder(entry, folder) && ends(entry.name)) return true;
    } finally {
      all.closeSync();
    }
    return true;
  } catch {
    return false;
  }
}

/** Most systems say of a name what it is; of a link only looking where it leads tells. */
function isFolder(entry: Dirent, folder: string): boolean {
  return entry.isDirectory() || (!entry.isFile() && leadsToFolder(join(folder, entry.name)));
}

/** Links in a circle, and those into what nobody may look at, lead to none. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
