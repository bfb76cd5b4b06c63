import { fstatSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads once links are followed; as it is written, where there is nothing. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * The same for every name of a file, also for one that is not there yet in a folder of several names. `-` is whatever
 * standard input comes from, which can be a file, too.
 */
export function identity(path: string): string {
  const stat = statOf(path);
  if (stat?.isFile() === true) return `${stat.dev}:${stat.ino}`;
  return path === "-" ? path : join(realPath(dirname(path)), basename(path));
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return path === "-" ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
