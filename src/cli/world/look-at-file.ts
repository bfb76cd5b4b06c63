import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Sighting } from "../../assessment/assessment.ts";
import { nearest } from "../../document/nearest.ts";
import type { Wanted } from "./host.ts";
import { reasonOf } from "./file-errors.ts";
import { isInside } from "./is-inside.ts";

/** Looks at a file inside a folder. */
export async function lookAtFile(
  folder: string,
  file: string,
  { hash, nearest: near }: Wanted,
): Promise<Sighting | { readonly state: "outside" }> {
  const path = resolve(folder, file);
  try {
    if (!isInside(path, folder)) return { state: "outside" };
    const real = realpathSync(path);
    if (!statSync(real).isFile()) return { state: "not-a-file" };
    accessSync(real, constants.R_OK);
    return hash ? { state: "file", sha256: await hashOf(real) } : { state: "file" };
  } catch (error) {
    if (reasonOf(error) !== "missing") return { state: "not-a-file" };
    const name = near ? nearest(basename(file), namesIn(dirname(path))) : undefined;
    if (name === undefined) return { state: "missing" };
    return { state: "missing", nearest: join(dirname(file), name).replaceAll(sep, "/") };
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted().slice(0, 500);
  } catch {
    return [];
  }
}

async function hashOf(path: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const chunk = new Uint8Array(1 << 20);
    for (let got = readSync(file, chunk); got > 0; got = readSync(file, chunk))
      hash.update(chunk.subarray(0, got));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}
