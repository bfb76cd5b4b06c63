import { endings } from "../../reports/formats.ts";
import type { Host } from "../world/host.ts";
import { isPattern, namePattern } from "./name-pattern.ts";

/**
 * The files that arguments name. A shell replaces patterns, others (those of Windows) do not: `*.yaml` means the same
 * everywhere. A folder means the declarations in it, those below it aside.
 */
export function filesNamed(args: readonly string[], host: Host): readonly string[] {
  return args.flatMap((arg) => {
    if (arg === "-") return arg;
    if (host.isFolder(arg)) return declarationsIn(arg, host);
    return isPattern(arg) ? (matching(arg, host) ?? arg) : arg;
  });
}

/** Every file of a folder that can be a declaration. */
function declarationsIn(folder: string, host: Host): readonly string[] {
  const files = host
    .entries(folder)
    .filter(({ name, isFolder }) => !isFolder && couldBeDeclaration(name))
    .map(({ name }) => within(folder, name));
  // That a folder holds none is told like anything else that cannot be read.
  return files.length > 0 ? files : [folder];
}

const reports: readonly string[] = endings.filter((ending) => ending.lastIndexOf(".") > 0);

/** Whether a file can be a declaration by its name; those that are reports by their names are not. */
export function couldBeDeclaration(name: string): boolean {
  if (!/^[^.].*\.(?:ya?ml|json)$/i.test(name)) return false;
  const same = name.toLowerCase();
  return !reports.some((ending) => same.endsWith(ending));
}

/** Whether a file can be a page that somebody saved with answers by its name; reports have such names, too. */
export function couldBePage(name: string): boolean {
  return /^[^.].*\.html?$/i.test(name);
}

/** Whether what lies in a folder can be an answer by its name. */
export function couldBeAnswer(name: string): boolean {
  return couldBeDeclaration(name) || couldBePage(name);
}

/** Whether a file can be an answered workbook by its name; registers and reports have such names, too. */
export function couldBeWorkbook(name: string): boolean {
  return /^[^.~].*\.xlsx$/i.test(name);
}

/** Whether a pattern stands for any file; no more names of a folder are read than it takes. */
export function standsForSome(pattern: string, host: Host): boolean {
  const { folders, fits } = upToLast(pattern, host);
  return folders.some((folder) => host.holdsFile(folder === "" ? "." : folder, fits));
}

/** The files that a pattern stands for, in the order of their names; undefined where there are none. */
function matching(pattern: string, host: Host): readonly string[] | undefined {
  const { folders, fits } = upToLast(pattern, host);
  const found = folders.flatMap((folder) => fitting(folder, fits, true, host));
  // A file can be called like a pattern.
  return found.length === 0 || isThere(pattern, host) ? undefined : found;
}

/** The folders that the names before the last of a pattern stand for, and what its last name stands for. */
function upToLast(
  pattern: string,
  host: Host,
): { readonly folders: readonly string[]; readonly fits: (name: string) => boolean } {
  const isWindows = host.platform === "win32";
  const names = pattern.split(isWindows ? /[\\/]/ : "/");
  const first = names.findIndex(isPattern);
  const start = names.slice(0, first).join("/");
  let folders: readonly string[] = [first === 0 ? "" : start === "" ? "/" : start];
  for (const name of names.slice(first, -1))
    folders = folders.flatMap((folder) => fitting(folder, namePattern(name, isWindows), false, host));
  return { folders, fits: namePattern(names.at(-1) ?? "", isWindows) };
}

/** The files of a folder that fit, or the folders where the path goes on. */
function fitting(
  folder: string,
  fits: (name: string) => boolean,
  isLast: boolean,
  host: Host,
): readonly string[] {
  return host
    .entries(folder === "" ? "." : folder)
    .filter(({ name, isFolder }) => fits(name) && isFolder !== isLast)
    .map(({ name }) => (folder === "" ? name : within(folder, name)));
}

function isThere(path: string, host: Host): boolean {
  const folder = host.folderOf(path);
  return host.entries(folder).some(({ name }) => path === name || path.endsWith(`/${name}`));
}

function within(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}/${name}`;
}
