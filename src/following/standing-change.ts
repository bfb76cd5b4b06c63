import { fallsShort, type CsmVerdict, type Verdict } from "../assessment/assessment.ts";
import { worth } from "./holds-until.ts";
import type { SnapshotControl } from "./snapshot/snapshot.ts";

/** Which way something moved. */
export type Move = "better" | "worse" | "same";

/**
 * What became of a control. `newly-required` and `no-longer-required` where it falls short on the side that requires it;
 * `only-before` and `only-after` where one side knows it and nothing about it counts.
 */
export type ControlMove = Move | "newly-required" | "no-longer-required" | "only-before" | "only-after";

/**
 * How good the verdict of a control is. What is unanswered is no better and no worse than what is not met: whoever
 * answers no where nothing was said has not fallen back.
 */
const controlWorth: Readonly<Record<Verdict, number>> = {
  met: 3,
  "not-applicable": 3,
  planned: 2,
  "partly-met": 1,
  "not-met": 0,
  unanswered: 0,
};

/** Which way the verdict of a declaration moved. */
export function verdictMove(before: CsmVerdict, after: CsmVerdict): Move {
  return moveOf(worth[before], worth[after]);
}

/** Which way a control moved; one that is not there is not asked. */
export function controlMove(
  before: SnapshotControl | undefined,
  after: SnapshotControl | undefined,
): ControlMove {
  const [was, is] = [isRequired(before), isRequired(after)];
  if (is && !was && after !== undefined && fallsShort(after.verdict)) return "newly-required";
  if (was && !is && before !== undefined && fallsShort(before.verdict)) return "no-longer-required";
  if (before === undefined) return "only-after";
  if (after === undefined) return "only-before";
  return moveOf(controlWorth[before.verdict], controlWorth[after.verdict]);
}

/** Whether a side requires a control. */
export function isRequired(control: SnapshotControl | undefined): boolean {
  return control?.importance === "required";
}

function moveOf(before: number, after: number): Move {
  return after > before ? "better" : after < before ? "worse" : "same";
}
