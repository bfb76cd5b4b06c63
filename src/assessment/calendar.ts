import { daysIn, type CalendarDate } from "../document/calendar-date.ts";

const day = 86_400_000;

/** The last date that can be written; what lies beyond it never comes. */
const last: CalendarDate = "9999-12-31";

const lastTime = Date.parse(last);

/** A date some days later (earlier if negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  // Most dates are asked for the day after, or for others of their month: the clock takes longer to load than to count.
  const dayOfMonth = Number(date.slice(8)) + days;
  if (dayOfMonth >= 1 && dayOfMonth <= daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7))))
    return `${date.slice(0, 8)}${twoDigits(dayOfMonth)}`;
  if (days === 1) return addMonths(`${date.slice(0, 8)}01`, 1);
  const time = Date.parse(date) + days * day;
  return time > lastTime ? last : new Date(time).toISOString().slice(0, 10);
}

/** The same day some calendar months later; the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year > 9999) return last;
  const dayOfMonth = Math.min(Number(date.slice(8)), daysIn(year, month));
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Days from one date to another; negative where the second comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}
