import type { AssessedControl, Assessment, Verdict } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Remedy } from "../../catalogue/catalogue.ts";
import type { Plan } from "../../declaration/declaration.ts";
import { planEnd } from "../../declaration/plan-end.ts";
import { workIn } from "../../following/work.ts";
import { acceptanceWords } from "../../words/assessed/exception-words.ts";
import { missingIn, planGapIn } from "../../words/assessed/missing-words.ts";
import { toldFindings, type ToldFinding } from "./finding-rows.ts";

/** What is to be done about one required control that falls short; text of a stranger, not escaped. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  /** What it lacks, in a few words. */
  readonly missing: string;
  /** Each thing that it lacks, in full. */
  readonly told: readonly ToldFinding[];
  readonly verdict: Verdict;
  /** What the declaration plans, else what the catalogue advises. */
  readonly action: string;
  /** Whether the action is the supplier's own plan. */
  readonly planned: boolean;
  /** What the catalogue advises, and what that takes. */
  readonly remedy: Remedy;
  readonly owner?: string;
  readonly due?: CalendarDate;
  readonly mitigation?: string;
  /** Whether the plan is accepted and counts, and if not why; empty where there is no plan. */
  readonly acceptance: string;
}

/** A row for every required control that falls short, in the order in which to deal with them. */
export function planRows(assessment: Assessment): readonly PlanRow[] {
  return workIn(assessment).map(({ assessed }) => rowOf(assessed));
}

function rowOf(assessed: AssessedControl): PlanRow {
  const { control, declared } = assessed;
  const plan = declared?.plan;
  const due = planEnd(plan);
  return {
    id: control.id,
    title: control.title,
    missing: missingIn(assessed),
    told: toldFindings(assessed),
    verdict: assessed.verdict,
    action: plan?.action ?? control.remedy.action,
    planned: plan !== undefined,
    remedy: control.remedy,
    ...(plan?.owner === undefined ? {} : { owner: plan.owner }),
    ...(due === undefined ? {} : { due }),
    ...(plan?.mitigation === undefined ? {} : { mitigation: plan.mitigation }),
    acceptance: plan === undefined ? "" : acceptanceOf(assessed, plan),
  };
}

function acceptanceOf(assessed: AssessedControl, plan: Plan): string {
  const gap = planGapIn(assessed);
  return gap === undefined ? acceptanceWords(plan).join("") : `does not count: ${gap}`;
}
