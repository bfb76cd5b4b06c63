import type { Host } from "../world/host.ts";

/** Whether a file lies in a folder; one that goes while it is looked for does not. */
export function liesInside(path: string, root: string, host: Host): boolean {
  try {
    return host.isInside(path, root);
  } catch {
    return false;
  }
}
