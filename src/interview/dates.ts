import { isCalendarDate, type CalendarDate } from "../document/calendar-date.ts";
import { months } from "../text/dates-in-words.ts";

/** A date as people write it: 2026-11-24, 24/11/2026 (day first), 24 Nov 2026. Undefined for anything else. */
export function readDate(text: string): CalendarDate | undefined {
  const bare = text.trim();
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(bare);
  const month = named === null ? (numbers?.[2] ?? "") : String(monthOf(named[2] ?? ""));
  const [day, year] = [(numbers ?? named)?.[1] ?? "", (numbers ?? named)?.[3] ?? ""];
  const date = year === "" ? bare : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const short = lower === "sept" ? "sep" : lower;
  return (
    months.findIndex((month) => [month, month.slice(0, 3)].some((name) => name.toLowerCase() === short)) + 1
  );
}

/** Two dates on one line, with `to`, a comma or the like between them. */
export function readDates(text: string): readonly [CalendarDate, CalendarDate] | undefined {
  const parts = text
    .trim()
    .split(
      /\s+(?:to|until|till|and|-|–)\s+|\s*[,;–]\s*(?=\d)|(?<=^\d{4}-\d\d-\d\d|^\d{1,2}[/.]\d{1,2}[/.]\d{4})\s+(?=\d)/i,
    )
    .map(readDate);
  const [first, second, ...more] = parts;
  return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second];
}
