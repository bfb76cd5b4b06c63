import type { Item } from "./item.ts";
import { failures } from "./standing.ts";

/** The exit code of several files: the highest of 2, 1, 0 counts; the format never changes it. */
export function exitCodeFor(items: Iterable<Item>): 0 | 1 | 2 {
  let code: 0 | 1 | 2 = 0;
  for (const item of items) code = higher(code, exitCodeOf(item));
  return code;
}

/** The exit code of one file. */
export function exitCodeOf(item: Item): 0 | 1 | 2 {
  if (!item.ok) return 2;
  return failures(item.assessment).length > 0 ? 1 : 0;
}

/** The one of two exit codes that counts. */
export function higher(a: 0 | 1 | 2, b: 0 | 1 | 2): 0 | 1 | 2 {
  return a > b ? a : b;
}
