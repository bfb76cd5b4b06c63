import type { AnsweredQuestion, ChoicesQuestion } from "../catalogue/catalogue.ts";
import { readAnswer } from "../declaration/read-answer.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { isNever } from "../document/yes-no.ts";
import { dateInWords } from "../text/dates-in-words.ts";
import { readDate } from "./dates.ts";
import type { Checked } from "./asked/prompt.ts";
import { checkWords } from "./words/checks.ts";

/** A text on one line; `blank` where it may be left out. */
export function checkLine(text: string, blank: boolean): Checked {
  const line = text.trim();
  if (line !== "") return { ok: true, values: [line] };
  return blank ? { ok: true, values: [] } : { ok: false, says: checkWords.emptyLine };
}

/** Several names with semicolons between them, or none. */
export function checkNames(text: string): Checked {
  const names = text.split(";").map((name) => name.trim());
  return { ok: true, values: [...new Set(names.filter((name) => name !== ""))] };
}

/** A whole number, or nothing. */
export function checkFigure(text: string): Checked {
  const figure = text.trim();
  if (figure === "") return { ok: true, values: [] };
  return /^\d{1,9}$/.test(figure)
    ? { ok: true, values: [figure] }
    : { ok: false, says: checkWords.noFigure(figure) };
}

/** An e-mail address, by the rule of `assess`, or nothing. */
export function checkEmail(text: string): Checked {
  const address = text.trim();
  if (address === "") return { ok: true, values: [] };
  return /^[^@\s]+@[^@\s]+$/.test(address)
    ? { ok: true, values: [address] }
    : { ok: false, says: checkWords.noEmail(address) };
}

/** A date in any of the accepted forms; `blank` where it may be left out. */
export function checkDate(text: string, blank: boolean): Checked {
  if (text.trim() === "") return blank ? { ok: true, values: [] } : { ok: false, says: checkWords.emptyDate };
  const read = readDate(text);
  return read.ok ? understood(read.date) : read;
}

/** A date that is not before another one. */
export function checkEnd(text: string, begins: CalendarDate): Checked {
  const checked = checkDate(text, false);
  if (!checked.ok || (checked.values[0] ?? "") >= begins) return checked;
  return { ok: false, says: checkWords.endsBefore(dateInWords(begins)) };
}

/** An answer that is typed, by the rules of `assess`; a date in any of the accepted forms, or never. */
export function checkTyped(
  text: string,
  question: Extract<AnsweredQuestion, { type: "number" | "date" }>,
): Checked {
  const bare = text.trim();
  if (question.type === "date")
    return isNever(bare) ? { ok: true, values: ["never"] } : checkDate(bare, false);
  if (bare === "") return { ok: false, says: checkWords.emptyNumber(question.unit) };
  const node = { kind: "scalar", text: bare, empty: false, place: { path: "" } } as const;
  return readAnswer(node, question, []) === undefined
    ? { ok: false, says: checkWords.noNumber(bare, question.unit) }
    : { ok: true, values: [bare] };
}

/** What "none of these" is called among options; no option can have that id. */
export const none = "";

/** Several options. Nothing is an answer only where it was chosen, and what excludes the others stands alone. */
export function checkChosen(
  chosen: readonly string[],
  { options }: ChoicesQuestion,
  noneSays: string,
): Checked {
  if (chosen.length === 0) return { ok: false, says: checkWords.noneTicked };
  const alone = options.find((option) => option.alone && chosen.includes(option.id))?.says;
  const excluding = chosen.includes(none) ? noneSays : alone;
  if (excluding !== undefined && chosen.length > 1)
    return { ok: false, says: checkWords.noneAndMore(excluding) };
  return { ok: true, values: chosen.filter((id) => id !== none) };
}

function understood(date: CalendarDate): Checked {
  return { ok: true, values: [date], understood: dateInWords(date) };
}
