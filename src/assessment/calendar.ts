import { daysIn, type CalendarDate } from "../document/calendar-date.ts";

const day = 86_400_000;

/** The last date that can be written; what lies beyond it never comes. */
const last: CalendarDate = "9999-12-31";

/** A date some days later (earlier if negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (days > daysBetween(date, last)) return last;
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** The same day some calendar months later; the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (newYear > 9999) return last;
  const newDay = Math.min(dayOfMonth, daysIn(newYear, newMonth));
  return [
    String(newYear).padStart(4, "0"),
    String(newMonth).padStart(2, "0"),
    String(newDay).padStart(2, "0"),
  ].join("-");
}

/** Days from one date to another; negative where the second comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}
