import { given } from "../document/given.ts";
import type { AnsweredQuestion, AppliesIf, Option } from "../catalogue/catalogue.ts";
import { isCalendarDate, type CalendarDate } from "../document/calendar-date.ts";
import { nearest } from "../document/nearest.ts";
import type { Node } from "../document/node.ts";
import { oncePer } from "../document/once.ts";
import type { Problem, WrittenAnswer } from "../document/problem.ts";
import { isNever, isUnknown, yesNo } from "../document/yes-no.ts";
import type { Answer, DateOrNever } from "./answer.ts";

/**
 * Reads an answer as its question asks for it. Undefined where it is unanswered (nothing, `unknown`) or cannot be
 * read; then a problem says so.
 */
export function readAnswer(
  node: Node,
  question: AnsweredQuestion | AppliesIf,
  problems: Problem[],
): Answer | undefined {
  if (isBlank(node)) return undefined;
  const { place: at } = node;
  switch (question.type) {
    case "applies": {
      const value = readYesNo(node, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
    case "yes-no": {
      const value = readYesNo(node, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
    case "number": {
      const value = readNumber(node, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
    case "date": {
      const value = readDateOrNever(node, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
    case "choice": {
      const value = readChoice(node, question.options, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
    case "choices": {
      const value = readChoices(node, question.options, problems);
      return value === undefined ? undefined : { type: question.type, question, value, at };
    }
  }
}

/** Whether nothing is said: nothing is written, or `unknown`. */
export function isBlank(node: Node): boolean {
  return node.kind === "scalar" && (node.empty || node.text === "" || isUnknown(node.text));
}

/** A yes or a no; undefined, with a problem, where the text is neither. */
function readYesNo(node: Node, problems: Problem[]): boolean | undefined {
  return understood(textIn(node, yesNo), node, "yes-no", problems);
}

/** A number is decimal digits with an optional point: no sign, exponent, unit or separator. */
const decimal = /^\d{1,12}(?:\.\d{1,6})?$/;

function readNumber(node: Node, problems: Problem[]): number | undefined {
  const number = textIn(node, (text) => (decimal.test(text) ? Number(text) : undefined));
  return understood(number, node, "number", problems);
}

function readDateOrNever(node: Node, problems: Problem[]): DateOrNever | undefined {
  return textIn(node, isNever) === true ? "never" : readDate(node, problems);
}

/** A date of the calendar; undefined, with a problem, where the text is none. */
export function readDate(node: Node, problems: Problem[]): CalendarDate | undefined {
  const date = textIn(node, (text) => (isCalendarDate(text) ? text : undefined));
  return understood(date, node, "date", problems);
}

function readChoice(node: Node, options: readonly Option[], problems: Problem[]): string | undefined {
  const text = node.kind === "scalar" ? node.text : undefined;
  const id =
    text === undefined ? undefined : optionOf(takesYesNo(options) ? yesNoId(text) : text, options)?.id;
  return understood(id, node, "choice", problems, options);
}

function optionOf(id: string, options: readonly Option[]): Option | undefined {
  for (const option of options) if (option.id === id) return option;
  return undefined;
}

/** Whether a choice is a yes-no question with more to choose from: then it takes each word that one of those takes. */
export const takesYesNo: (options: readonly Option[]) => boolean = oncePer((options) =>
  ["yes", "no"].every((id) => options.some((option) => option.id === id)),
);

function yesNoId(text: string): string {
  const value = yesNo(text);
  return value === undefined ? text : value ? "yes" : "no";
}

/** In a list that is longer than its options, so many slips are told. */
const mostSlips = 100;

function readChoices(
  node: Node,
  options: readonly Option[],
  problems: Problem[],
): readonly string[] | undefined {
  if (node.kind !== "list") return understood(undefined, node, "choices", problems, options);
  const chosen: string[] = [];
  const most = options.length + mostSlips;
  for (const item of node.items.length > most ? node.items.slice(0, most) : node.items) {
    const option = item.kind === "scalar" ? optionOf(item.text, options) : undefined;
    if (option === undefined) problems.push(badAnswer(item, "choice", options));
    else if (chosen.includes(option.id))
      problems.push({ code: "repeated-value", found: option.id, at: item.place });
    else chosen.push(option.id);
    if (option?.alone === true && node.items.length > 1)
      problems.push({ code: "excluding-choice", option: option.id, at: item.place });
  }
  return chosen;
}

/** Reads the text of a scalar; undefined where it is none or cannot be read so. */
function textIn<T>(node: Node, read: (text: string) => T | undefined): T | undefined {
  return node.kind === "scalar" ? read(node.text) : undefined;
}

/** The value, or a problem where there is none. */
function understood<T>(
  value: T | undefined,
  node: Node,
  answer: WrittenAnswer,
  problems: Problem[],
  options: readonly Option[] = [],
): T | undefined {
  if (value === undefined) problems.push(badAnswer(node, answer, options));
  return value;
}

function badAnswer(node: Node, answer: WrittenAnswer, options: readonly Option[]): Problem {
  const ids = options.map((option) => option.id);
  const found = node.kind === "scalar" ? node.text : node.kind === "list" ? "[…]" : "{…}";
  const guess = node.kind === "scalar" ? nearest(node.text, ids) : undefined;
  const near = guess === found ? undefined : guess;
  return {
    code: "bad-answer",
    answer,
    found,
    options: ids,
    ...given({ nearest: near }),
    at: node.place,
  };
}
