import { mkdirSync } from "node:fs";
import { codeOf } from "./file-errors.ts";
import type { WriteFailure } from "./host.ts";

/** Makes a folder, with those above it; undefined where it is there then. */
export function makeFolder(path: string): WriteFailure | undefined {
  try {
    mkdirSync(path, { recursive: true });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" || code === "ENOTDIR") return { why: "there is a file of that name" };
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { why: "permission denied" };
    return { why: "it cannot be made" };
  }
}
