import { posix, win32 } from "node:path";
import { climbsOut } from "../../document/leaves-folder.ts";
import type { Host } from "../world/host.ts";

/**
 * The path of a file as reports tell it, for readers that know the repository and not the folder of this run: from the
 * root of the repository where it lies below it, with slashes, without `.` and `..`. `-` is standard input.
 */
export function shownPath(path: string, host: Host): string {
  const { root } = host;
  if (path === "-" || (root === undefined && isPlain(path, host))) return path;
  const paths = host.platform === "win32" ? win32 : posix;
  const absolute = paths.join(host.realPath(host.folderOf(path)), paths.basename(path));
  const below = paths.relative(host.realPath(root ?? "."), absolute);
  const isOutside = climbsOut(below.replaceAll(paths.sep, "/")) || paths.isAbsolute(below);
  // The folder of this run has no name below itself.
  const shown = isOutside && paths.isAbsolute(path) ? paths.normalize(path) : below || ".";
  return shown.replaceAll(paths.sep, "/");
}

/** Names alone, one below the other: nothing to be made of them. */
function isPlain(path: string, { platform }: Host): boolean {
  if (platform === "win32" && /[\\:]/.test(path)) return false;
  return path.split("/").every((name) => !/^\.{0,2}$/.test(name));
}
