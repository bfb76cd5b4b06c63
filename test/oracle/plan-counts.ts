import type { Claim } from "./claim.ts";
import type { Day } from "./days.ts";
import type { Judged } from "./judged.ts";
import type { Terms } from "./terms.ts";

/** Whether the plan of a control that falls short covers it. */
export function planCounts(
  { said, marks, faults, bare }: Judged,
  level: string,
  claim: Claim,
  terms: Terms,
): boolean {
  const { plan } = said;
  if (plan === undefined || !terms.plans || faults.length > 0 || bare) return false;
  // Without a declared level nobody can tell for which one the plan was accepted.
  if (level !== claim.level) return false;
  const lacking = marks.filter(
    ({ question, outcome }) => question.counts === "verdict" && outcome !== "pass",
  );
  const covered = lacking.every(({ question }) =>
    plan.questions === undefined ? question.type !== "certificate" : plan.questions.includes(question.id),
  );
  // A certificate whose own file does not hold is evidence, too.
  const spoilt = lacking.some(({ codes }) => codes.some((code) => code.startsWith("evidence-")));
  const end = planEnd(plan);
  return (
    covered &&
    !spoilt &&
    plan.acceptedOn !== undefined &&
    plan.acceptedOn <= terms.asOf &&
    isSameReference(plan.reference, claim.reference) &&
    end !== undefined &&
    end >= terms.asOf
  );
}

/** The last day of a plan: when it is due, or its acceptance ends. */
export function planEnd({ due, until }: { due: Day | undefined; until: Day | undefined }): Day | undefined {
  if (due === undefined || until === undefined) return due ?? until;
  return Math.min(due, until);
}

function isSameReference(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && bare(one) === bare(other);
}

function bare(reference: string): string {
  return reference.toLowerCase().replaceAll(/\s/g, "");
}
