import { addDays } from "../../assessment/calendar.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { readDate } from "../../interview/dates.ts";
import { UsageError } from "./usage-error.ts";

/** The day of the judgement: a date in any of the forms that `init` takes, so many days from today (`+30d`), or today in Europe/London. */
export function asOfDate(option: string | undefined, now: Date): CalendarDate {
  const today = londonDate(now);
  if (option === undefined) return today;
  const days = /^\+(\d{1,5})d$/.exec(option)?.[1];
  if (days !== undefined) return addDays(today, Number(days));
  const read = readDate(option);
  if (read.ok) return read.date;
  throw new UsageError(
    `"${option}" is not a date`,
    'Write --as-of 2026-12-31, 31/12/2026 (the day first), "31 Dec 2026", or +30d for 30 days from today.',
  );
}

/**
 * The calendar date in London. British Summer Time runs from the last Sunday of March to the last of October, each at
 * 01:00 UTC (Summer Time Order 2002); reckoned here because loading the zone data costs more than the assessment.
 */
function londonDate(now: Date): CalendarDate {
  const year = now.getUTCFullYear();
  const summer = now.getTime() >= lastSunday(year, 2) && now.getTime() < lastSunday(year, 9);
  return new Date(now.getTime() + (summer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

/** 01:00 UTC on the last Sunday of a month (0 to 11) of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
