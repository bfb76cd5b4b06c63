import type { MapNode } from "./node.ts";
import type { Problem } from "./problem.ts";

/** A text that was read: data and the place of everything in it. */
export interface Document {
  readonly path: string;
  readonly root: MapNode;
}

/** Either a sound value or everything that is wrong with its text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** The value, unless there are problems. */
export function parsed<T>(problems: readonly Problem[], value: () => T): Parsed<T> {
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, value: value() } : { ok: false, problems: [first, ...rest] };
}

/** One problem as the whole answer. */
export function refused(
  problem: Problem,
  ...more: readonly Problem[]
): { ok: false; problems: [Problem, ...Problem[]] } {
  return { ok: false, problems: [problem, ...more] };
}
