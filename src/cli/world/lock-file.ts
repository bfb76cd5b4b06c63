import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A lock that is older was left behind by a process that is gone; no change takes nearly so long. */
const staleAfter = 5000;

/** How long to wait for a lock: longer than one that was left behind counts. */
const patience = 8000;

/** Does something while holding the lock file beside a file; undefined where it cannot be had. */
export function locked<T>(path: string, work: () => T): T | undefined {
  const lock = join(dirname(path), `.${shortened(basename(path))}.lock`);
  if (!taken(lock)) return undefined;
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The name of a lock, of 255 bytes at most: what begins alike for so long may share one. */
function shortened(name: string): string {
  return Buffer.byteLength(name) <= 240 ? name : Buffer.from(name).subarray(0, 120).toString("hex");
}

function taken(lock: string): boolean {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    try {
      closeSync(openSync(lock, "wx"));
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) return false;
      if (age(lock) > staleAfter) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  return false;
}

function age(lock: string): number {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}
