import { planEnd } from "../../declaration/plan-end.ts";
import type { AssessedControl } from "../../assessment/assessment.ts";
import { isOfLaw } from "../../assessment/finding.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { findingWords } from "../finding/finding-words.ts";
import { planGapWords } from "../warning/warning-words.ts";

/** Said of what nobody answered and a certificate stands for (`--accept-dcc`). */
export const countsByDcc: string = "counts by the DCC certificate";

/** What a control lacks, in a few words, and what the law asks besides; nothing where neither is. */
export function missingIn(assessed: AssessedControl): string {
  return [shortIn(assessed), lawIn(assessed)].filter((each) => each !== "").join("; ");
}

/** What is missing that the law asks for, whatever the verdict. */
function lawIn({ advice, control }: AssessedControl): string {
  const [first, ...more] = advice.filter(isOfLaw).map((finding) => findingWords(finding, control).few);
  if (first === undefined) return "";
  return `the law asks for ${first}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}

function shortIn(assessed: AssessedControl): string {
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
