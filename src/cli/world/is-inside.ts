import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";

/** Whether a path leads into a folder, whatever it is called: links are followed as far as there is anything. */
export function isInside(path: string, folder: string): boolean {
  let deepest = resolve(path);
  while (!existsSync(deepest) && dirname(deepest) !== deepest) deepest = dirname(deepest);
  const there = existsSync(folder);
  const root = there ? realpathSync.native(folder) : resolve(folder);
  const real = realpathSync.native(deepest);
  const within = root.endsWith(sep) ? root : root + sep;
  return real === root || real.startsWith(within) || (!there && root.startsWith(real));
}
