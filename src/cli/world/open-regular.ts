import { closeSync, constants, fstatSync, openSync, statSync, type Stats } from "node:fs";
import { resolve } from "node:path";

/** An open file, or what is there in place of one. */
export type Opened =
  { readonly fd: number; readonly stat: Stats } | { readonly not: "directory" | "not-a-file" };

/** Some systems lack O_NONBLOCK, and count it as nothing: there opening does not wait. */
const { O_RDONLY, O_NONBLOCK } = constants;

/**
 * Opens a file to read it. A device may never end, and a pipe with a name waits for somebody who writes: neither is
 * opened, whoever names it. The caller closes it; what the system says of a file that cannot be opened is thrown.
 */
export function openRegular(path: string): Opened {
  const before = other(statSync(path), path);
  // Opening some devices does something already.
  if (before !== undefined) return { not: before };
  // Without waiting, should a pipe have taken the place of the file meanwhile.
  const fd = openSync(path, O_RDONLY | O_NONBLOCK);
  const stat = fstatSync(fd);
  const not = other(stat, path);
  if (not === undefined) return { fd, stat };
  closeSync(fd);
  return { not };
}

function other(stat: Stats, path: string): "directory" | "not-a-file" | undefined {
  if (stat.isFile()) return undefined;
  if (stat.isDirectory()) return "directory";
  return stat.isFIFO() && isHandedOver(path) ? undefined : "not-a-file";
}

/** Whether the shell holds a pipe open and hands it over under a name of the system's own: `<(…)` and /dev/stdin. */
function isHandedOver(path: string): boolean {
  return /^\/(?:dev|proc\/(?:self|thread-self|\d+))\/(?:fd\/\d+|stdin)$/.test(resolve(path));
}
