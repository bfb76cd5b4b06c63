import type { EvidenceState } from "../../assessment/assessment.ts";
import { entryOf, itemsOf, textOf, type Node } from "../../document/node.ts";

/** What an assessment says of the questions of a control. */
export interface Outcomes {
  /** How many were asked, apart from the one whether it applies; and whether that one was answered. */
  readonly asked: number;
  readonly applies: boolean;
  /** How many decide it. */
  readonly deciding: number;
  /** The ids of those of them that pass, and of those that do not. */
  readonly passed: readonly string[];
  readonly open: readonly string[];
}

/** The questions of a control; none where it tells of none. */
export function outcomesIn(control: Node): Outcomes {
  let asked = 0;
  let applies = false;
  const passed: string[] = [];
  const open: string[] = [];
  for (const question of itemsOf(entryOf(control, "questions")?.value)) {
    const counts = textOf(entryOf(question, "counts")?.value);
    const passes = textOf(entryOf(question, "outcome")?.value) === "pass";
    if (counts === "applies") applies ||= passes;
    else asked++;
    if (counts === "verdict") (passes ? passed : open).push(textOf(entryOf(question, "id")?.value) ?? "");
  }
  return { asked, applies, deciding: passed.length + open.length, passed, open };
}

/** Whether evidence holds, as far as anybody looked. */
export function isSoundFile(state: EvidenceState | undefined): boolean {
  return state === undefined || state === "holds" || state === "not-checked";
}
