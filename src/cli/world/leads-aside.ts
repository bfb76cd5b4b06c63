import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { climbsOut } from "../../document/leaves-folder.ts";
import { isInside } from "./is-inside.ts";

/**
 * Whether a link on the way to a file leads out of its folder, out of the working directory for a path that begins
 * there, or to a hidden file; and whether it lies among the files of Git, which hold the credentials of a runner.
 */
export function leadsAside(path: string): boolean {
  try {
    // What the shell hands over is named by a link of the system's own: `<(…)` and /dev/stdin.
    if (!statSync(path).isFile() || resolve(path).startsWith("/dev/")) return false;
    const real = realpathSync(path);
    if (real.split(sep).includes(".git")) return true;
    const folder = dirname(path);
    if (!isInside(real, folder)) return true;
    const start = isAbsolute(path) || climbsOut(path.replaceAll(sep, "/")) ? folder : ".";
    return !isInside(real, start) || hides(path, real, start);
  } catch {
    // What is not there, or cannot be read, is told by whoever reads it.
    return false;
  }
}

/** Whether a file, once links are followed, lies below a hidden name that its path does not say. */
function hides(path: string, real: string, start: string): boolean {
  const said = resolve(path).split(sep);
  const below = relative(realpathSync(start), real).split(sep);
  return below.some((part) => part.startsWith(".") && !said.includes(part));
}
