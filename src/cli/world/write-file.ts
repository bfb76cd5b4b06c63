import { appendFileSync, closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "./file-errors.ts";
import type { WriteFailure } from "./host.ts";

/** Writes a file whole or not at all; undefined where it was written. */
export function writeWhole(path: string, content: string | Uint8Array): WriteFailure | undefined {
  let temporary: string | undefined;
  try {
    // A rename would put the file in the place of an empty folder.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return { why: folderThere };
    temporary = newFile(dirname(path));
    writeFileSync(temporary, content);
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
export function newFile(folder: string): string {
  for (let count = 0; ; count++) {
    const path = join(folder, `.csm-check-${process.pid}-${count}.tmp`);
    try {
      closeSync(openSync(path, "wx"));
      return path;
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || count >= mostNames) throw error;
    }
  }
}

/** So many left-overs are no accident. */
const mostNames = 1000;

/** Puts a text at the end of a file; undefined where it was written. */
export function append(path: string, text: string): WriteFailure | undefined {
  try {
    appendFileSync(path, text);
    return undefined;
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
const noPermission = "no permission";
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "its folder does not exist"],
  ["ENOTDIR", "what should be its folder is a file"],
  ["EISDIR", folderThere],
  ["EACCES", noPermission],
  ["EPERM", noPermission],
  ["EROFS", "the disk can only be read"],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "its name is too long"],
]);

/** Why something could not be written, in our words. */
export function whyNotWritten(error: unknown): string {
  return reasons.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
}
