import { exitCodeFor as codeFor } from "../assessment/exit-code.ts";
import type { Item } from "../assessment/item.ts";
import type { Problem } from "../document/problem.ts";
import type { Assessment } from "./assess.ts";

/** What became of one file: an assessment, or its problems. */
export type Result = Assessment | Unusable;

/** A file that could not be assessed. */
export interface Unusable {
  /** What the file is called. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

/**
 * The exit code of `csm-check assess` for several files: 0 where all are met, 1 where something is open or what `strict`
 * or `failOn` names, 2 where one could not be assessed. The highest counts.
 */
export function exitCodeFor(results: Iterable<Result>): 0 | 1 | 2 {
  return codeFor(Array.from(results, itemOf));
}

/** The same as the commands hold it. */
export function itemOf(result: Result): Item {
  if (isUnusable(result)) return { ok: false, ...result };
  return { ok: true, path: result.declaration.path, assessment: result };
}

function isUnusable(result: Result): result is Unusable {
  return "problems" in result;
}
