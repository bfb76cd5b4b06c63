/** A calendar day as a figure that reads like it: 20261124. Figures compare as their days do. */
export type Day = number;

const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day that a text such as 2026-11-24 names. */
export function day(text: string): Day {
  return Number(text.replaceAll("-", ""));
}

/** The text of a day. */
export function written(date: Day): string {
  const digits = String(date).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** How many days after the other the one comes. */
export function daysBetween(earlier: Day, later: Day): number {
  return count(later) - count(earlier);
}

/** The day so many days later; earlier where the figure is negative. */
export function plusDays(date: Day, days: number): Day {
  const target = count(date) + days;
  let year = Math.trunc(target / 366) + 1;
  while (count((year + 1) * 10000 + 101) <= target) year++;
  let month = 12;
  while (count(year * 10000 + month * 100 + 1) > target) month--;
  const first = year * 10000 + month * 100 + 1;
  return first + target - count(first);
}

/** The day so many months later, the last day of a shorter month. */
export function plusMonths(date: Day, months: number): Day {
  const all = Math.trunc(date / 10000) * 12 + (Math.trunc(date / 100) % 100) - 1 + months;
  const year = Math.trunc(all / 12);
  const month = (all % 12) + 1;
  return year * 10000 + month * 100 + Math.min(date % 100, lengthOf(year, month));
}

/** Days since the beginning of the calendar. */
function count(date: Day): number {
  const year = Math.trunc(date / 10000);
  const month = Math.trunc(date / 100) % 100;
  const past = year - 1;
  const leapDays = Math.trunc(past / 4) - Math.trunc(past / 100) + Math.trunc(past / 400);
  return (
    past * 365 + leapDays + (before[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + (date % 100)
  );
}

function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
