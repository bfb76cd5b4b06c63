import type { CalendarDate } from "../document/calendar-date.ts";

/** The names of the months, in order. */
export const months: readonly string[] = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const short = months.map((month) => month.slice(0, 3));

/** A date as a British reader writes it, with no doubt which is the month: 24 Nov 2026. */
export function dateInWords(date: CalendarDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${short[Number(month) - 1] ?? month} ${year}`;
}
