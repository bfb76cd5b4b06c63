import type { CalendarDate } from "./calendar-date.ts";

/**
 * The calendar date in London. British Summer Time runs from the last Sunday of March to the last of October, each at
 * 01:00 UTC (Summer Time Order 2002); reckoned here because loading the zone data costs more than the assessment.
 */
export function londonDate(now: Date): CalendarDate {
  const year = now.getUTCFullYear();
  const summer = now.getTime() >= lastSunday(year, 2) && now.getTime() < lastSunday(year, 9);
  return new Date(now.getTime() + (summer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

/** 01:00 UTC on the last Sunday of a month (0 to 11) of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
