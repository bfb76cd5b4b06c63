import { count } from "../../text/counting.ts";

/** How far a day lies from that of the assessment: today, in 3 days, 3 days ago. */
export function daysWords(days: number): string {
  if (days === 0) return "today";
  return days > 0 ? `in ${count(days, "day")}` : `${count(-days, "day")} ago`;
}
