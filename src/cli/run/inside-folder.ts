import { leavesFolder } from "../../declaration/check-places.ts";
import type { Host } from "../world/host.ts";
import { folderOf, isRooted, joined } from "../../document/paths.ts";

/** The path of a file that another names, in or below the folder of that one; undefined where it leaves it. */
export function insideFolder(from: string, file: string, host: Host): string | undefined {
  if (leavesFolder(file) || isRooted(file) || file.includes("\\")) return undefined;
  const folder = folderOf(from);
  const path = joined(folder, file);
  const inside = host.identity(folder).replace(/[/\\]$/, "");
  const identity = host.identity(path);
  // A link can lead out of the folder, whatever it is called.
  return identity.startsWith(inside) && /^[/\\]/.test(identity.slice(inside.length)) ? path : undefined;
}
