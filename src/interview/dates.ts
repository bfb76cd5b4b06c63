import { daysIn, isCalendarDate, type CalendarDate } from "../document/calendar-date.ts";
import { months } from "../text/dates-in-words.ts";
import { dateWords } from "./words/checks.ts";

/** A date as people write it, or what is wrong with it. */
export type DateRead =
  { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly says: string };

/** Reads a date as people write it: 2026-11-24, 24/11/2026 (the day first), 24 Nov 2026. */
export function readDate(text: string): DateRead {
  const parts = partsOf(text.trim());
  if (parts === undefined) return { ok: false, says: dateWords.noDate(text.trim()) };
  const [year, month, day] = parts;
  if (year.length === 2) return { ok: false, says: dateWords.shortYear };
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isCalendarDate(date)
    ? { ok: true, date }
    : { ok: false, says: whyNot(Number(year), Number(month), Number(day)) };
}

/** Year, month and day as they were written; undefined for what looks like no date. */
function partsOf(text: string): readonly [string, string, string] | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return [iso[1] ?? "", iso[2] ?? "", iso[3] ?? ""];
  const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(text);
  if (numbers !== null) return [numbers[3] ?? "", numbers[2] ?? "", numbers[1] ?? ""];
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i.exec(text);
  const month = monthOf(named?.[2] ?? "");
  return named === null || month === 0 ? undefined : [named[3] ?? "", String(month), named[1] ?? ""];
}

/** Which month a word means, from 1; 0 for none. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const short = lower === "sept" ? "sep" : lower;
  return (
    months.findIndex((month) => [month, month.slice(0, 3)].some((name) => name.toLowerCase() === short)) + 1
  );
}

/** Why the parts of a date are none of the calendar. */
function whyNot(year: number, month: number, day: number): string {
  const name = months[month - 1];
  if (name === undefined) return dateWords.noMonth(month, day);
  const last = daysIn(year, month);
  return day < 1 || day > last ? dateWords.noDay(day, name, year, last) : dateWords.noYear(year);
}
