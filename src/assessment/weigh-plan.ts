import type { Plan } from "../declaration/declaration.ts";
import { planEnd } from "../declaration/plan-end.ts";
import type { AssessedPlan, AssessedQuestion, Verdict } from "./assessment.ts";
import type { PlanGap } from "./plan-gap.ts";
import { fallsShort } from "./assessment.ts";
import { lacksEvidence, type Finding } from "./finding.ts";
import type { Inputs } from "./inputs.ts";

/** What a plan has to cover. */
export interface Shortfall {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Evidence is needed (`--evidence require`), and there is none that holds: also where nothing was answered yet. */
  readonly needsEvidence: boolean;
  /** The questions that decide, with their outcomes. */
  readonly judged: readonly Pick<AssessedQuestion, "question" | "outcome">[];
}

/** Weighs a plan; with a gap it does not make its control planned. */
export function weighPlan(plan: Plan, shortfall: Shortfall, inputs: Inputs): AssessedPlan {
  const gap = gapOf(plan, shortfall, inputs);
  return gap === undefined ? { plan } : { plan, gap };
}

function gapOf(plan: Plan, shortfall: Shortfall, inputs: Inputs): PlanGap | undefined {
  if (!fallsShort(shortfall.verdict)) return "nothing-to-plan";
  if (!inputs.circumstances.plans) return "plans-off";
  return acceptanceGap(plan, inputs) ?? dateGap(plan, inputs) ?? coverGap(plan, shortfall, inputs);
}

/** A plan that is only submitted is not accepted; acceptance is for one risk assessment. */
function acceptanceGap({ accepted }: Plan, { declaration, circumstances }: Inputs): PlanGap | undefined {
  if (accepted?.on === undefined || accepted.by === undefined) return "not-accepted";
  if (accepted.on > circumstances.asOf) return "accepted-later";
  const given = circumstances.givenFor ?? declaration.contract;
  const [ours, theirs] = [given?.riskAssessmentReference, accepted.riskAssessmentReference];
  if (ours === undefined || theirs === undefined) return "no-reference";
  return reference(ours) === reference(theirs) ? undefined : "other-reference";
}

/** References are equal but for case and spaces. */
function reference(text: string): string {
  return text.replaceAll(/\s/g, "").toLowerCase();
}

/** Every date that the plan gives must still be ahead, and it must give one. */
function dateGap(plan: Plan, { circumstances }: Inputs): PlanGap | undefined {
  const end = planEnd(plan);
  if (end === undefined) return "no-date";
  return end < circumstances.asOf ? "overdue" : undefined;
}

function coverGap(
  plan: Plan,
  { findings, needsEvidence, judged }: Shortfall,
  { declaration, level }: Inputs,
): PlanGap | undefined {
  if (declaration.level !== level.id) return "other-level";
  const open = judged.filter(({ outcome }) => outcome !== "pass");
  const covered = open.every(({ question }) =>
    plan.questions === undefined ? question.type !== "certificate" : plan.questions.includes(question.id),
  );
  if (!covered) return "does-not-cover";
  return needsEvidence || findings.some(lacksEvidence) ? "evidence" : undefined;
}
