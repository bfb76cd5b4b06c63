import type { DueDates } from "../../following/due-dates.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { daysWords } from "./days-words.ts";

/** How many dates there are, how many have passed, and which is the next. */
export function renewalsSentence({ firms, dates, within, asOf }: DueDates): string {
  const [only] = firms;
  const who =
    firms.length === 1 && only !== undefined
      ? clip(only.assessment.declaration.supplier.name, 200)
      : count(firms.length, "supplier");
  const overdue = dates.filter(({ renewal }) => renewal.overdue).length;
  const coming = dates.filter(({ renewal }) => !renewal.overdue);
  const span = within === undefined ? "to come" : `in the next ${count(within, "day")}`;
  const [next] = coming;
  const when =
    next === undefined ? "" : `; the next is ${dateInWords(next.renewal.on)}, ${daysWords(next.days)}`;
  return `${who}, as of ${dateInWords(asOf)}: ${overdue === 0 ? "nothing is overdue" : `${overdue} overdue`}, ${count(coming.length, "date")} ${span}${when}.`;
}
