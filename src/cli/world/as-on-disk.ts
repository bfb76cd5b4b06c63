import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Where a file of a folder lies. A name that is not there as it is written may be there composed otherwise: one system
 * writes ü as one character, another as u with two dots to come.
 */
export function asOnDisk(folder: string, file: string): string {
  const written = resolve(folder, file);
  if (isAscii(file) || existsSync(written)) return written;
  let path = resolve(folder);
  for (const part of file.split("/")) path = isAscii(part) ? join(path, part) : partOnDisk(path, part);
  return path;
}

function partOnDisk(folder: string, part: string): string {
  const written = join(folder, part);
  if (existsSync(written)) return written;
  const wanted = part.normalize("NFC");
  const there = namesIn(folder).find((name) => name.normalize("NFC") === wanted);
  return there === undefined ? written : join(folder, there);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007F]*$/.test(text);
}
