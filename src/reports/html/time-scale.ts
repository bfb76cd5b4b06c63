import type { Assessment } from "../../assessment/assessment.ts";
import { addMonths, daysBetween } from "../../assessment/calendar.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/** A stretch of days on which dates have their place. */
export interface TimeScale {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
  /** The end of the contract, where it lies in the stretch. */
  readonly ends?: CalendarDate;
}

/**
 * From the earliest issue to the contract's end, or where there is none to the last expiry; with the day of the
 * assessment in it, and no further from that day than three years back and ten ahead, lest a slip in a date hide
 * everything else.
 */
export function timeScale({ certificates, declaration, circumstances }: Assessment): TimeScale {
  const { asOf } = circumstances;
  const ends = declaration.contract?.ends;
  const issues = certificates.map(({ certificate }) => certificate.issued);
  const expiries = certificates.map(({ certificate }) => certificate.expires);
  const first = [asOf, ...issues].toSorted()[0] ?? asOf;
  const last = (ends !== undefined && ends > asOf ? [ends] : [asOf, ...expiries]).toSorted().at(-1) ?? asOf;
  const from = later(addMonths(first, -1), addMonths(asOf, -36));
  const to = earlier(addMonths(last, 1), addMonths(asOf, 120));
  return { from, to, asOf, ...(ends === undefined || ends < from || ends > to ? {} : { ends }) };
}

/** Where a date lies, in hundredths of the stretch; what lies outside is at its edge. */
export function at({ from, to }: TimeScale, date: CalendarDate): number {
  const part = daysBetween(from, date) / Math.max(1, daysBetween(from, to));
  return Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 100;
}

/** The first days of the years in the stretch; of many years only some. */
export function yearsIn({ from, to }: TimeScale): readonly CalendarDate[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first + 1) / 6));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years
    .filter((_, index) => index % step === 0)
    .map((year) => `${String(year).padStart(4, "0")}-01-01`);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
