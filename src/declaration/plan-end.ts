import type { CalendarDate } from "../document/calendar-date.ts";
import type { Plan } from "./declaration.ts";

/**
 * The last day on which a plan can count: the day on which it is due or the acceptance ends, whichever comes first.
 * Undefined where it gives neither.
 */
export function planEnd(plan: Pick<Plan, "due" | "accepted"> | undefined): CalendarDate | undefined {
  const dates = [plan?.due, plan?.accepted?.until].filter((date) => date !== undefined);
  return dates.toSorted()[0];
}
