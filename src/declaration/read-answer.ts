import type { Question } from "../catalogue/catalogue.ts";
import { isCalendarDate } from "../document/calendar-date.ts";
import { nearest } from "../document/nearest.ts";
import type { Node } from "../document/node.ts";
import type { Problem, WrittenAnswer } from "../document/problem.ts";
import { isUnknown, yesNo } from "../document/yes-no.ts";
import type { Answer, AnswerValue } from "./declaration.ts";

/** What a question must say of itself for its answer to be read. */
export type Answerable =
  | { readonly type: "yes-no" | "number" | "date" }
  | Pick<Extract<Question, { type: "choice" | "choices" }>, "type" | "options">;

/**
 * Reads an answer as its question asks for it. Undefined where it is unanswered (nothing, `unknown`) or cannot be
 * read; then a problem says so.
 */
export function readAnswer(node: Node, question: Answerable, problems: Problem[]): Answer | undefined {
  if (node.kind === "scalar" && (node.empty || node.text === "" || isUnknown(node.text))) return undefined;
  const found = problems.length;
  const value = valueOf(node, question, problems);
  if (value !== undefined) return { ...value, at: node.place };
  if (problems.length === found) problems.push(badAnswer(node, question));
  return undefined;
}

/** A number is decimal digits with an optional point: no sign, exponent, unit or separator. */
const decimal = /^\d{1,12}(?:\.\d{1,6})?$/;

function valueOf(node: Node, question: Answerable, problems: Problem[]): AnswerValue | undefined {
  if (question.type === "choices") return choicesOf(node, question, problems);
  if (node.kind !== "scalar") return undefined;
  const { text } = node;
  switch (question.type) {
    case "yes-no": {
      const value = yesNo(text);
      return value === undefined ? undefined : { type: "yes-no", value };
    }
    case "number":
      return decimal.test(text) ? { type: "number", value: Number(text) } : undefined;
    case "date":
      return isCalendarDate(text) ? { type: "date", value: text } : undefined;
    case "choice":
      return question.options.some((option) => option.id === text)
        ? { type: "choice", value: text }
        : undefined;
  }
}

/** In a list that is longer than its options, so many slips are told. */
const mostSlips = 100;

type ChoicesLike = Extract<Answerable, { options: unknown }>;

function choicesOf(node: Node, question: ChoicesLike, problems: Problem[]): AnswerValue | undefined {
  if (node.kind !== "list") return undefined;
  const chosen: string[] = [];
  for (const item of node.items.slice(0, question.options.length + mostSlips)) {
    const option =
      item.kind === "scalar" ? question.options.find((each) => each.id === item.text) : undefined;
    if (option === undefined) problems.push(badAnswer(item, { ...question, type: "choice" }));
    else if (chosen.includes(option.id))
      problems.push({ code: "repeated-value", found: option.id, at: item.place });
    else chosen.push(option.id);
    if (option?.alone === true && node.items.length > 1)
      problems.push({ code: "excluding-choice", option: option.id, at: item.place });
  }
  return { type: "choices", value: chosen };
}

function badAnswer(node: Node, question: Answerable): Problem {
  const answer: WrittenAnswer = question.type;
  const options = "options" in question ? question.options.map((option) => option.id) : [];
  const found = node.kind === "scalar" ? node.text : node.kind === "list" ? "[…]" : "{…}";
  const guess = node.kind === "scalar" ? nearest(node.text, options) : undefined;
  const near = guess === found ? undefined : guess;
  return {
    code: "bad-answer",
    answer,
    found,
    options,
    ...(near === undefined ? {} : { nearest: near }),
    at: node.place,
  };
}
