import type { Verdict } from "../../assessment/assessment.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { verdictFrom } from "../../assessment/verdict-of.ts";
import { entryOf, textOf, valueAt, type Node } from "../../document/node.ts";
import type { StoredProblem } from "../../document/stored-problem.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Where an assessment says of the whole what its controls do not show: it was changed by hand, or a part of it is gone.
 * Whoever has it would take the verdict, and not look at what it rests on.
 */
export function contradictions(root: Node, { verdict, controls }: Snapshot): readonly StoredProblem[] {
  const required = controls
    .filter(({ importance }) => importance === "required")
    .map((control) => control.verdict);
  const isOther = {
    verdict: publishedVerdict(verdict) !== verdictFrom(required),
    summary: !adds(valueAt(root, "summary", "required"), required),
  };
  return (["verdict", "summary"] as const)
    .filter((key) => isOther[key])
    .map((key) => ({
      code: "assessment-misfit",
      key,
      why: "contradicts",
      at: (entryOf(root, key)?.value ?? root).place,
    }));
}

/** Whether as many controls are there with each verdict as were counted; what was not counted is not asked. */
function adds(counted: Node | undefined, verdicts: readonly Verdict[]): boolean {
  if (counted?.kind !== "map") return true;
  const found = new Map<string, number>();
  for (const each of verdicts) found.set(each, (found.get(each) ?? 0) + 1);
  return counted.entries.every(({ key, value }) => textOf(value) === String(found.get(key) ?? 0));
}
