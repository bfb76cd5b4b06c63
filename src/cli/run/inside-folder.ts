import { leavesFolder } from "../../document/leaves-folder.ts";
import type { Host } from "../world/host.ts";
import { folderOf, joined } from "../../document/paths.ts";

/** The path of a file that another names, in or below the folder of that one; undefined where it leaves it. */
export function insideFolder(from: string, file: string, host: Host): string | undefined {
  if (leavesFolder(file)) return undefined;
  const folder = folderOf(from, host.platform);
  const path = joined(folder, file);
  return host.isInside(path, folder) ? path : undefined;
}
