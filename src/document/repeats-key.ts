import type { Entry } from "./node.ts";

/** Most mappings have a few keys: holding each against the others is quicker than making a set of them. */
const few = 8;

/** Whether a mapping has a key twice. */
export function repeatsKey(entries: readonly Entry[]): boolean {
  if (entries.length > few) return new Set(entries.map(({ key }) => key)).size < entries.length;
  for (let at = 1; at < entries.length; at++)
    for (let before = 0; before < at; before++) if (entries[at]?.key === entries[before]?.key) return true;
  return false;
}
