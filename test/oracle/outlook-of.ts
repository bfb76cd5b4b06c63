import type { Claim } from "./claim.ts";
import { heldDcc } from "./held-dcc.ts";
import { lacksFile, verdictOf, type Judged, type Mark } from "./judged.ts";
import type { OutlookOpinion } from "./opinion.ts";
import type { Rules } from "./rules.ts";
import type { Terms } from "./terms.ts";

/** How a certification of the level may go, by the required controls. */
export function outlookOf(
  rules: Rules,
  level: string,
  required: readonly Judged[],
  claim: Claim,
  terms: Terms,
): OutlookOpinion | undefined {
  if (rules.needed === undefined) return undefined;
  // A catalogue that does not say what a level needs asks for everything.
  const needed = rules.needed.get(level) ?? 100;
  const applicable = required.filter(({ applies }) => applies);
  const scores = rules.areas.flatMap((area) => {
    const points = applicable.filter(({ rule }) => rule.area === area).map(pointsOf);
    const sum = points.reduce((total, each) => total + each, 0);
    const passes = !points.includes(0) && sum * 100 >= needed * points.length * 2;
    return points.length === 0 ? [] : [{ area, sum, of: points.length * 2, passes }];
  });
  return {
    outlook: wholeOf(scores, applicable, claim),
    held: heldDcc(rules, level, required, claim, terms),
    areas: scores.map(({ area, sum, of, passes }) => `${area} ${sum}/${of} ${passes ? "passes" : "fails"}`),
  };
}

/** What an assessor scores: what the law asks weighs only where it fails. */
function weighed({ marks }: Judged): readonly Mark[] {
  return marks.filter(
    ({ question, outcome }) => question.counts !== "advice" || (question.law && outcome === "fail"),
  );
}

function pointsOf(control: Judged): number {
  const marks = weighed(control);
  const passing = marks.filter(({ outcome }) => outcome === "pass").length;
  if (passing === 0 || lacksFile(control)) return 0;
  if (marks.some(({ question, outcome }) => question.type === "certificate" && outcome === "fail")) return 0;
  return passing === marks.length && control.faults.length === 0 ? 2 : 1;
}

function wholeOf(
  scores: readonly { readonly passes: boolean }[],
  applicable: readonly Judged[],
  claim: Claim,
): string {
  const marks = applicable.flatMap(weighed);
  const fails =
    marks.some(({ outcome }) => outcome === "fail") ||
    applicable.some((control) => verdictOf(control) === "not-met" || control.faults.length > 0);
  if (!scores.every(({ passes }) => passes) && fails) return "unlikely";
  // "Incomplete" is read as: no area fails by what is answered, and something is not answered; or nothing is scored.
  const open = marks.some(({ outcome }) => outcome === "unanswered");
  return open || claim.scope === undefined || scores.length === 0 ? "incomplete" : "likely";
}
