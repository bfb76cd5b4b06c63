import { months } from "../../text/dates-in-words.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { DueDates } from "../../following/due-dates.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { safeLine, withoutCommands } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { some } from "../../text/counting.ts";
import { notice } from "../../words/notice.ts";
import { daysWords } from "../../words/renewals/days-words.ts";
import { renewalsSentence } from "../../words/renewals/renewals-sentence.ts";
import { markingsOf, renewalRows, type RenewalRow } from "./renewals-rows.ts";

/** Longer lines are hard to read. */
const widest = 100;

/** The dates as a time line: what is overdue first, then month by month. */
export function renewalsTable(due: DueDates, page: Page): string {
  const width = Math.min(page.width, widest);
  const prose = (text: string): readonly string[] => wrap(safeLine(text), width);
  const sentence = prose(renewalsSentence(due)).map(page.paint.strong);
  const several = due.firms.length > 1;
  const blocks =
    page.style === "quiet"
      ? [sentence]
      : [
          markingsOf(due).flatMap(prose).map(page.paint.strong),
          sentence,
          ...groupsOf(renewalRows(due)).map(([head, rows]) => group(head, rows, several, width, page)),
          ...(due.dates.length === 0 ? [] : [prose(calendarHint(due)).map(page.paint.faint)]),
          prose(notice).map(page.paint.faint),
        ];
  const told = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return shownOn(page, withoutCommands(`${told.join("\n\n")}\n`));
}

function calendarHint({ firms }: DueDates): string {
  const [only] = firms;
  const name = firms.length === 1 && only !== undefined && only.path !== "-" ? "it" : "them";
  return `To have ${name} in your calendar, with reminders 90 and 30 days before: add -o renewals.ics, and import that file.`;
}

/** The rows under their month, in their order. */
function groupsOf(rows: readonly RenewalRow[]): readonly (readonly [string, readonly RenewalRow[]])[] {
  const groups = new Map<string, RenewalRow[]>();
  for (const row of rows) {
    const head = row.overdue ? "Overdue" : monthOf(row.on);
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [row]);
    else group.push(row);
  }
  return [...groups];
}

function monthOf(on: string): string {
  const [year = "", month = ""] = on.split("-");
  return `${months[Number(month) - 1] ?? month} ${year}`;
}

function group(
  head: string,
  rows: readonly RenewalRow[],
  several: boolean,
  width: number,
  page: Page,
): readonly string[] {
  const { paint } = page;
  const isLate = rows.some(({ overdue }) => overdue);
  const rail = page.style === "plain" ? "" : `${isLate ? page.symbols.notMet : page.symbols.planned} `;
  const title = isLate ? paint.bad(head) : paint.strong(head);
  return [title, ...rows.flatMap((row) => entry(row, rail, several, width, page))];
}

function entry(
  row: RenewalRow,
  rail: string,
  several: boolean,
  width: number,
  { paint }: Page,
): readonly string[] {
  const { on, days, controls, what, todo, bears, overdue, supplier } = row;
  const of = [
    ...(several ? [safeLine(supplier)] : []),
    ...(controls.length === 0 ? [] : [some(controls.map(safeLine), 6)]),
    ...(bears === "" ? [] : [`(${bears})`]),
  ];
  const indent = " ".repeat(rail.length + 2);
  const colour = overdue ? paint.bad : days <= 90 ? paint.warn : paint.strong;
  const [first = "", ...more] = hanging(
    `  ${rail}`,
    [`${dateInWords(on)}, ${daysWords(days)}`, ...of].join("  "),
    width,
  );
  return [
    colour(first),
    ...more,
    ...hanging(indent, safeLine(what), width),
    ...hanging(indent, safeLine(todo), width).map(paint.faint),
  ];
}
