import { accessSync, closeSync, constants, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { Sighting } from "../../assessment/assessment.ts";
import { nearest } from "../../document/nearest.ts";
import type { Wanted } from "./host.ts";
import { asOnDisk } from "./as-on-disk.ts";
import { reasonOf } from "./file-errors.ts";
import { hasher, opened } from "./hash-file.ts";
import { isInside } from "./is-inside.ts";

const hashed = hasher();

/** Looks at a file inside a folder. */
export async function lookAtFile(
  folder: string,
  file: string,
  { hash, nearest: near, declaration }: Wanted,
): Promise<Sighting | { readonly state: "outside" }> {
  const path = asOnDisk(folder, file);
  try {
    if (!isInside(path, folder)) return { state: "outside" };
    const real = realpathSync.native(path);
    const stat = statSync(real);
    if (!stat.isFile()) return { state: "not-a-file" };
    accessSync(real, constants.R_OK);
    if (stat.size === 0) return { state: "empty" };
    if (isSame(real, declaration)) return { state: "declaration" };
    if (stat.size < pointerSize && isPointer(real)) return { state: "lfs-pointer" };
    return hash ? { state: "file", sha256: await hashed(real) } : { state: "file" };
  } catch (error) {
    if (reasonOf(error) !== "missing") return { state: "not-a-file" };
    const name = near ? nearest(basename(file), namesIn(dirname(path))) : undefined;
    if (name === undefined) return { state: "missing" };
    return { state: "missing", nearest: join(dirname(file), name).replaceAll(sep, "/") };
  }
}

/** Whether two paths lead to one file. */
function isSame(path: string, declaration: string): boolean {
  const [one, other] = [path, declaration].map((each) =>
    statSync(each, { bigint: true, throwIfNoEntry: false }),
  );
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** The specification of Git LFS has every pointer smaller, and begin with this line. */
const pointerSize = 1024;
const pointerLine = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/;

function isPointer(path: string): boolean {
  const chunk = Buffer.alloc(64);
  const file = opened(path);
  try {
    return pointerLine.test(chunk.toString("latin1", 0, readSync(file, chunk)));
  } finally {
    closeSync(file);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted().slice(0, 500);
  } catch {
    return [];
  }
}
