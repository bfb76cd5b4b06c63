import type { CalendarDate } from "../document/calendar-date.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as a British reader writes it, with no doubt which is the month: 24 Nov 2026. */
export function dateInWords(date: CalendarDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
