import { addDays } from "../../assessment/calendar.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { londonDate } from "../../document/london-date.ts";
import { readDate } from "../../interview/dates.ts";
import { UsageError } from "./usage-error.ts";

/** The day of the judgement: a date in any of the forms that `init` takes, so many days from today (`+30d`), or today in Europe/London. */
export function asOfDate(option: string | undefined, now: Date): CalendarDate {
  return option === undefined ? londonDate(now) : dateFrom(option, "--as-of", now);
}

/** A date that an option names, in any of the forms that `--as-of` takes. */
export function dateNamed(text: string, option: string, now: Date): CalendarDate {
  return dateFrom(text, option, now);
}

function dateFrom(option: string, name: string, now: Date): CalendarDate {
  const days = /^\+(\d{1,5})d$/.exec(option)?.[1];
  if (days !== undefined) return addDays(londonDate(now), Number(days));
  const read = readDate(option);
  if (read.ok) return read.date;
  throw new UsageError(
    `"${option}" is not a date`,
    `Write ${name} 2026-12-31, 31/12/2026 (the day first), "31 Dec 2026", or +30d for 30 days from today.`,
  );
}
