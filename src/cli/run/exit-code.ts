import { failures } from "../../assessment/standing.ts";
import type { Item } from "../../assessment/item.ts";

/** 0 met · 1 something is open · 2 could not be assessed · 3 a bug in csm-check · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** The exit code of an assessment of several files: the highest of 2, 1, 0 counts; the format never changes it. */
export function exitCodeFor(items: readonly Item[]): ExitCode {
  if (items.some((item) => !item.ok)) return 2;
  return items.some((item) => item.ok && failures(item.assessment).length > 0) ? 1 : 0;
}
