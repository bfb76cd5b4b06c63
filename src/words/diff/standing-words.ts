import type { CsmVerdict } from "../../assessment/assessment.ts";
import type { Snapshot, SnapshotControl } from "../../following/snapshot/snapshot.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { verdictWords } from "../verdict/verdict-words.ts";

/** What a verdict is called within a sentence. */
export const verdictSaid: Readonly<Record<CsmVerdict, string>> = {
  met: "met",
  "met-with-plan": "met with an accepted plan",
  "not-met": "not met",
  undecided: "not shown yet",
};

/** What a side says of a control, in capitals as tables have it; one that a side does not ask has no verdict there. */
export function controlStanding(control: SnapshotControl | undefined): string {
  if (control === undefined) return "not asked";
  const word = verdictWords[control.verdict];
  return control.importance === "required" ? word : `${word} (recommended)`;
}

/** A level by its id: a stored assessment does not say what its catalogue calls it. */
export function levelSaid({ level }: Snapshot): string {
  return /^\d+$/.test(level) ? `Level ${level}` : `level "${clip(level, 40)}"`;
}

/** Which assessment a side is. */
export function sideSaid(snapshot: Snapshot): string {
  const { supplier, asOf, source } = snapshot;
  const name = clip(supplier.name, 200);
  return `${name}, ${levelSaid(snapshot)} as of ${dateInWords(asOf)} (${clip(source, 200)})`;
}
