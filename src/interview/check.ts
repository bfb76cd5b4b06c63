import type { AnsweredQuestion } from "../catalogue/catalogue.ts";
import { isBlank, readAnswer, readDate as dateIn } from "../declaration/read-answer.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Node } from "../document/node.ts";
import type { Place } from "../document/place.ts";
import type { Problem } from "../document/problem.ts";
import { dateInWords } from "../text/dates-in-words.ts";
import { readDate, readDates } from "./dates.ts";
import type { Checked } from "./prompt.ts";

const nowhere: Place = { path: "" };

/** A text on one line; `blank` where it may be left out. */
export function checkLine(text: string, blank: boolean): Checked {
  const line = text.trim();
  if (line === "")
    return blank ? { ok: true, values: [] } : { ok: false, problem: { code: "empty-value", at: nowhere } };
  return { ok: true, values: [line] };
}

/** An answer that is typed, by the rules of `assess`; a date in any of the accepted forms. */
export function checkTyped(text: string, question: AnsweredQuestion): Checked {
  const date = question.type === "date" ? readDate(text) : undefined;
  return check(text, date, (node, problems) => readAnswer(node, question, problems));
}

/** One date, or none where it may be left out. */
export function checkDate(text: string): Checked {
  if (text.trim() === "") return { ok: true, values: [] };
  return check(text, readDate(text), (node, problems) =>
    isBlank(node) ? undefined : dateIn(node, problems),
  );
}

/** Reads a text as the declaration would; one that says nothing is no answer. */
function check(
  text: string,
  date: CalendarDate | undefined,
  read: (node: Node, problems: Problem[]) => unknown,
): Checked {
  const value = date ?? text.trim();
  const problems: Problem[] = [];
  const found = read({ kind: "scalar", text: value, empty: value === "", place: nowhere }, problems);
  const [problem = { code: "empty-value", at: nowhere } as const] = problems;
  if (found === undefined) return { ok: false, problem };
  return { ok: true, values: [value], ...(date === undefined ? {} : { understood: dateInWords(date) }) };
}

/** Several options, by the rules of `assess`. */
export function checkChosen(values: readonly string[], question: AnsweredQuestion): Checked {
  const problems: Problem[] = [];
  const items = values.map((text): Node => ({ kind: "scalar", text, empty: false, place: nowhere }));
  readAnswer({ kind: "list", items, place: nowhere }, question, problems);
  const [problem] = problems;
  return problem === undefined ? { ok: true, values } : { ok: false, problem };
}

/** The first and the last day of a certificate, on one line. */
export function checkDates(text: string): Checked {
  const dates = readDates(text);
  if (dates === undefined)
    return { ok: false, problem: { code: "bad-value", form: "date", found: text, at: nowhere } };
  const [begins, ends] = dates;
  if (ends < begins)
    return { ok: false, problem: { code: "ends-before-it-begins", begins, ends, at: nowhere } };
  return { ok: true, values: dates, understood: `${dateInWords(begins)} to ${dateInWords(ends)}` };
}
