import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "./file-errors.ts";
import type { WriteFailure } from "./host.ts";

/** Writes a file whole or not at all; undefined where it was written. */
export function writeWhole(path: string, content: string | Uint8Array): WriteFailure | undefined {
  let temporary: string | undefined;
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    // A rename would put the file in the place of an empty folder, or of a device.
    if (before?.isDirectory() === true) return { why: folderThere };
    if (before !== undefined && !before.isFile()) return { why: noFile };
    const made = newFile(dirname(path), before === undefined ? 0o666 : 0o600);
    temporary = made.path;
    fill(made.file, content, before);
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) remove(temporary);
    return { why: whyNotWritten(error) };
  }
}

/**
 * Makes an empty file in a folder, under a name that no file there has: one that a run before left behind, under this
 * process's number or any other, is not ours to remove. The name is short, however long that of the report is.
 */
export function newFile(folder: string, mode: number): { readonly path: string; readonly file: number } {
  for (let count = 0; ; count++) {
    const path = join(folder, `.csm-check-${process.pid}-${count}.tmp`);
    try {
      return { path, file: openSync(path, "wx", mode) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || count >= mostNames) throw error;
    }
  }
}

/** Writes an open file and closes it. Who may read the one that it replaces may read it then, and nobody before. */
function fill(file: number, content: string | Uint8Array, before: Stats | undefined): void {
  try {
    writeFileSync(file, content);
    if (before !== undefined) takeOver(file, before);
  } finally {
    closeSync(file);
  }
}

/**
 * Gives a file the owner and the permissions of another, as far as the system lets us; what was for a group that cannot
 * be kept is for no other one.
 */
function takeOver(file: number, { uid, gid, mode }: Stats): void {
  const hasGroup = fstatSync(file).gid === gid || tried(() => fchownSync(file, -1, gid));
  if (fstatSync(file).uid !== uid) tried(() => fchownSync(file, uid, -1));
  tried(() => fchmodSync(file, mode & (hasGroup ? 0o777 : 0o707)));
}

function tried(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

/** So many left-overs are no accident. */
const mostNames = 1000;

/** Some systems lack O_NONBLOCK, and count it as nothing: there opening does not wait. */
const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;

/** Puts a text at the end of a file; undefined where it was written. */
export function append(path: string, text: string): WriteFailure | undefined {
  try {
    // Without waiting: behind the name may stand a pipe that nobody reads.
    const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, 0o666);
    try {
      writeFileSync(file, text);
      return undefined;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { why: whyNotWritten(error) };
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What could not be made need not be removed.
  }
}

/** Said where a folder has the name of a file that is to be written. */
export const folderThere: string = "there is a folder of that name";
const noFile = "what has that name is no regular file";
const noPermission = "no permission";
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "its folder does not exist"],
  ["ENOTDIR", "what should be its folder is a file"],
  ["EISDIR", folderThere],
  ["EACCES", noPermission],
  ["EPERM", noPermission],
  ["EROFS", "the disk can only be read"],
  ["ENXIO", noFile],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "its name is too long"],
]);

/** Why something could not be written, in our words. */
export function whyNotWritten(error: unknown): string {
  return reasons.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
}
