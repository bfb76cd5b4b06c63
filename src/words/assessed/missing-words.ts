import { planEnd } from "../../declaration/plan-end.ts";
import type { AssessedControl } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { findingWords } from "../finding/finding-words.ts";
import { planGapWords } from "../warning/warning-words.ts";

/** Said of what nobody answered and a certificate stands for (`--accept-dcc`). */
export const countsByDcc: string = "counts by the DCC certificate";

/** What a control lacks, in a few words; nothing where it is met. */
export function missingIn(assessed: AssessedControl): string {
  const { verdict, findings, control, plan } = assessed;
  switch (verdict) {
    case "met":
      return assessed.by === "dcc" ? countsByDcc : "";
    case "not-applicable":
      return "claimed not applicable";
    case "unanswered":
      return "not answered yet";
    case "planned": {
      const due = planEnd(plan?.plan);
      return due === undefined ? "covered by a plan" : `planned for ${dateInWords(due)}`;
    }
    case "partly-met":
    case "not-met": {
      const [first, ...more] = findings.map((finding) => findingWords(finding, control).few);
      return more.length === 0 ? (first ?? "") : `${first ?? ""}; and ${more.length} more`;
    }
  }
}

/** Why the plan of a control does not count; undefined where there is none or it counts. */
export function planGapIn({ plan }: AssessedControl): string | undefined {
  return plan?.gap === undefined || plan.gap === "nothing-to-plan" ? undefined : planGapWords[plan.gap];
}
