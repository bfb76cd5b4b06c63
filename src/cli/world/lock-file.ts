import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./file-errors.ts";

/** A lock that is older was left behind by a process that is gone; no change takes nearly so long. */
const staleAfter = 5000;

/** How long to wait for a lock: longer than one that was left behind counts. */
const patience = 8000;

/** Does something while holding the lock file beside a file; undefined where it cannot be had. */
export function locked<T>(path: string, work: () => T): T | undefined {
  const lock = lockName(path);
  if (!taken(lock)) return undefined;
  try {
    return work();
  } finally {
    remove(lock);
  }
}

/** The lock file beside a file. */
export function lockName(path: string): string {
  return join(dirname(path), `.${shortened(basename(path))}.lock`);
}

/** The name of a lock, of 255 bytes at most: what begins alike for so long may share one. */
function shortened(name: string): string {
  return Buffer.byteLength(name) <= 240 ? name : Buffer.from(name).subarray(0, 120).toString("hex");
}

function taken(lock: string): boolean {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const made = make(lock);
    if (made !== "there") return made === "made";
    if (!isStale(lock)) pause();
    else if (!broken(lock)) return false;
  }
  return false;
}

/**
 * Takes away a lock that was left behind. One process at a time, and it looks once more before it does: else it might
 * take away the lock of somebody who was quicker. False where it cannot be taken away.
 */
function broken(lock: string): boolean {
  const own = `${lock}.break`;
  const made = make(own);
  if (made === "there" && isStale(own)) return remove(own);
  if (made !== "made") {
    pause();
    return made === "there";
  }
  try {
    return !isStale(lock) || remove(lock);
  } finally {
    remove(own);
  }
}

function make(file: string): "made" | "there" | "refused" {
  try {
    closeSync(openSync(file, "wx"));
    return "made";
  } catch (error) {
    return codeOf(error) === "EEXIST" ? "there" : "refused";
  }
}

/** Whether it could be taken away: a folder of that name cannot. */
function remove(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Old, or from a future that no clock of today has reached. */
function isStale(file: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(file).mtimeMs) > staleAfter;
  } catch {
    return false;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}
