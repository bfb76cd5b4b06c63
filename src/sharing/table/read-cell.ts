import type { AnsweredQuestion, AppliesIf, Option } from "../../catalogue/catalogue.ts";
import { takesYesNo } from "../../declaration/read-answer.ts";
import { nearest } from "../../document/nearest.ts";
import { isUnknown, yesNo } from "../../document/yes-no.ts";
import { checkTyped } from "../../interview/check.ts";
import { readDate } from "../../interview/dates.ts";
import { noneOfThese } from "../../interview/words/actions.ts";
import { notKnown } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { clean } from "./clean.ts";

/** What a cell answers: a value, several, nothing yet; or why that is none, with what may be meant. */
export type CellAnswer =
  | { readonly kind: "one"; readonly text: string }
  | { readonly kind: "several"; readonly texts: readonly string[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "none"; readonly nearest?: string };

const unknownWords: ReadonlySet<string> = new Set([
  clean(notKnown),
  "don't know yet",
  "don't know",
  "?",
  "-",
]);

/** Reads a cell as the interview reads what is typed, in the forms that spreadsheets make of it. */
export function readCell(cell: Cell, question: AnsweredQuestion | AppliesIf): CellAnswer {
  // An apostrophe in front keeps a spreadsheet from making something else of a text.
  const text = cell.text.replace(/^'(?=.)/, "");
  if (isUnknown(text) || unknownWords.has(clean(text))) return { kind: "unknown" };
  switch (question.type) {
    case "applies":
    case "yes-no":
      return oneOr(yesOrNo(text), undefined);
    case "number": {
      const checked = checkTyped(figureIn({ ...cell, text }, question.unit), question);
      return oneOr(checked.ok ? checked.values[0] : undefined, undefined);
    }
    case "date": {
      const day = dayIn({ ...cell, text });
      const checked = checkTyped(day ?? text, question);
      return oneOr(checked.ok ? checked.values[0] : undefined, undefined);
    }
    case "choice":
      return choiceIn(text, question.options);
    case "choices":
      return choicesIn(text, question.options);
  }
}

function oneOr(text: string | undefined, near: string | undefined): CellAnswer {
  if (text !== undefined) return { kind: "one", text };
  return near === undefined ? { kind: "none" } : { kind: "none", nearest: near };
}

/**
 * A figure as it is meant. Of a percentage a spreadsheet keeps the hundredth part, and nobody can tell 0.5 from 50 % then:
 * that is no answer.
 */
function figureIn({ kind, text }: Cell, unit: string): string {
  if (!/%|per ?cent/i.test(unit)) return text;
  if (kind === "number" && !/^(?:0|[2-9]|[1-9]\d+)$/.test(text)) return `${text}?`;
  return text.replace(/ ?%$/, "");
}

/** Yes or no in the words that the interview takes. */
export function yesOrNo(text: string): "yes" | "no" | undefined {
  const word = clean(text);
  const value = yesNo({ y: "yes", n: "no" }[word] ?? word);
  return value === undefined ? undefined : value ? "yes" : "no";
}

/** Days between the first day of the calendar of spreadsheets and that of computers. */
const daysBefore1970 = 25_569;

/** The day that a cell holds: as a date, as the number that is left of a date without its form, or as typed. */
export function dayIn({ kind, text }: Cell): string | undefined {
  if (kind === "day") return text;
  // A number of five digits is no date that anybody types: it is the day of the calendar of a spreadsheet.
  if (kind === "number" && /^[2-7]\d{4}$/.test(text))
    return new Date((Number(text) - daysBefore1970) * 86_400_000).toISOString().slice(0, 10);
  const read = readDate(text);
  return read.ok ? read.date : undefined;
}

function choiceIn(text: string, options: readonly Option[]): CellAnswer {
  const word = clean(text);
  const id = takesYesNo(options) ? (yesOrNo(text) ?? word) : word;
  const option = options.find((each) => each.id === id) ?? options.find((each) => clean(each.says) === word);
  return oneOr(option?.id, nearestOf(word, options));
}

function nearestOf(word: string, options: readonly Option[]): string | undefined {
  const words = new Map(
    options.flatMap(
      ({ id, says }) =>
        [
          [id, says],
          [clean(says), says],
        ] as const,
    ),
  );
  const near = nearest(word, [...words.keys()]);
  return near === undefined ? undefined : words.get(near);
}

/** Several options, with semicolons or lines between them; their own words may have semicolons in them. */
function choicesIn(text: string, options: readonly Option[]): CellAnswer {
  const keys = options
    .flatMap(
      ({ id, says }) =>
        [
          [clean(says), id],
          [id, id],
        ] as const,
    )
    .toSorted(([one], [other]) => other.length - one.length);
  if (clean(text) === clean(noneOfThese) || text === "[]") return { kind: "several", texts: [] };
  const chosen: string[] = [];
  let rest = clean(text.replaceAll(/[\r\n]+/g, "; "));
  while (rest !== "") {
    const found = keys.find(
      ([key]) => rest === key || (rest.startsWith(key) && /^[.!?:]*\s*[;,]/.test(rest.slice(key.length))),
    );
    if (found === undefined) {
      const [part = ""] = rest.split(";");
      const near = nearestOf(part.trim(), options);
      return { kind: "none", ...(near === undefined ? {} : { nearest: near }) };
    }
    if (!chosen.includes(found[1])) chosen.push(found[1]);
    rest = rest.slice(found[0].length).replace(/^[.!?:]*\s*[;,\s]*/, "");
  }
  return chosen.length === 0 ? { kind: "none" } : { kind: "several", texts: chosen };
}
