import { isCalendarDate } from "../document/calendar-date.ts";
import { improvementPlan, type ImprovementPlan } from "../following/plan-entries.ts";
import type { Assessment } from "./assess.ts";

export type { ImprovementPlan, PlanEntry } from "../following/plan-entries.ts";

/**
 * The Cyber Improvement Plan of an assessment, as `csm-check plan` tells it; `by` is a deadline to count back from. Throws a
 * `RangeError` where that is no date.
 */
export function plan(assessment: Assessment, options: { readonly by?: string } = {}): ImprovementPlan {
  const { by } = options;
  if (by === undefined) return improvementPlan(assessment, {});
  if (!isCalendarDate(by)) throw new RangeError(`by: "${by}" is not a date; write one as 2027-03-31`);
  return improvementPlan(assessment, { by });
}
