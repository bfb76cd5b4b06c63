import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./file-errors.ts";
import type { FileWriter, WriteFailure } from "./host.ts";
import { folderThere, newFile, whyNotWritten } from "./write-file.ts";

/**
 * Writes a file bit by bit, whole or not at all: what is there meanwhile lies beside it, under another name; in a `part`
 * where a run that is ended is to be gone on with. After the first failure nothing more is written.
 */
export function fileWriter(path: string, inPart: boolean = false): FileWriter {
  const earlier = inPart ? partsOf(path) : [];
  let failure: WriteFailure | undefined;
  let temporary: string | undefined;
  let file: number | undefined;
  const trying = (work: () => void): void => {
    if (failure !== undefined) return;
    try {
      work();
    } catch (error) {
      failure = { why: whyNotWritten(error) };
    }
  };
  const abandon = (): void => {
    if (file !== undefined) closeSync(file);
    if (temporary !== undefined) rmSync(temporary, { force: true });
    [file, temporary] = [undefined, undefined];
  };
  trying(() => {
    // A rename would put the file in the place of an empty folder.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new Error(folderThere);
    if (inPart) {
      temporary = newPart(path, earlier.length);
      file = openSync(temporary, "r+");
    } else {
      const made = newFile(dirname(path), 0o666);
      [temporary, file] = [made.path, made.file];
    }
  });
  return {
    write: (content) => trying(() => writeAll(file, content)),
    finish: () => {
      trying(() => {
        if (file !== undefined) closeSync(file);
        file = undefined;
        if (temporary !== undefined) renameSync(temporary, path);
        temporary = undefined;
        for (const part of earlier) rmSync(part, { force: true });
      });
      abandon();
      return failure;
    },
    abandon,
  };
}

/** A disk that fills up takes a part, and no more the next time. */
function writeAll(file: number | undefined, content: string | Uint8Array): void {
  if (file === undefined) return;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/** What runs that were ended have left of a file, as far as they were to be gone on with. */
export function partsOf(path: string): readonly string[] {
  const start = partStart(path);
  try {
    return readdirSync(dirname(path))
      .filter((name) => name.startsWith(start) && /^\d{1,4}$/.test(name.slice(start.length)))
      .toSorted()
      .map((name) => join(dirname(path), name));
  } catch {
    return [];
  }
}

function partStart(path: string): string {
  return `.${basename(path)}.part-`;
}

/** Another run may be writing at the same time: each has a part of its own. */
function newPart(path: string, least: number): string {
  for (let number = least; ; number++) {
    const part = join(dirname(path), `${partStart(path)}${number}`);
    try {
      closeSync(openSync(part, "wx"));
      return part;
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || number > 9999) throw error;
    }
  }
}
