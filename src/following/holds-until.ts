import { verdictOn } from "../assessment/on-another-day.ts";
import type { CsmVerdict, RequiredJudgement } from "../assessment/assessment.ts";
import { addDays } from "../assessment/calendar.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { daysAhead } from "./turning-days.ts";

/** How good a verdict is; what is not shown is no better than what is not met. */
export const worth: Readonly<Record<CsmVerdict, number>> = {
  met: 2,
  "met-with-plan": 1,
  "not-met": 0,
  undecided: 0,
};

/**
 * The last day on which the same declaration, evidence and options give a verdict as good, found by judging it again on the
 * days on which a control can turn. Undefined where it is not met, or where no day turns it.
 */
export function holdsUntil(judgement: RequiredJudgement): CalendarDate | undefined {
  const least = worth[judgement.verdict];
  if (least === 0) return undefined;
  const turning = daysAhead(judgement).find((asOf) => worth[verdictOn(asOf, judgement)] < least);
  return turning === undefined ? undefined : addDays(turning, -1);
}
