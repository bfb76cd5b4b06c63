import { describe, expect, test } from "vitest";
import type { AnswerValue } from "../../../src/declaration/declaration.ts";
import { answerWords } from "../../../src/words/control/answer-words.ts";
import { controlOf } from "../../support/one-of-each.ts";

const at = { path: "supplier.yaml", line: 1, column: 1 };

function words(value: AnswerValue, question?: string): string {
  const { questions } = controlOf("EACH");
  return answerWords(
    { at, ...value },
    questions.find(({ id }) => id === question),
  );
}

describe("an answer in words", () => {
  test.each<[string | undefined, AnswerValue, string]>([
    ["wanted", { type: "yes-no", value: true }, "yes"],
    ["unwanted", { type: "yes-no", value: false }, "no"],
    ["between", { type: "number", value: 45 }, "45 days"],
    ["between", { type: "number", value: 0 }, "0 days"],
    ["within-days", { type: "date", value: "2026-11-24" }, "24 Nov 2026"],
    ["one", { type: "choice", value: "not-needed" }, "it is not needed"],
    ["many", { type: "choices", value: ["first"] }, "the first"],
    ["many", { type: "choices", value: ["first", "second"] }, "the first and the second"],
    ["many", { type: "choices", value: [] }, "none"],
    ["many", { type: "choices", value: ["none"] }, "none of them"],
    [undefined, { type: "yes-no", value: false }, "no"],
    [undefined, { type: "number", value: 3.5 }, "3.5"],
    [undefined, { type: "choice", value: "done" }, "done"],
    [undefined, { type: "choice", value: "\u001b[2J\u202e" }, "\\u{1b}[2J\\u{202e}"],
  ])("%s: %j", (question, value, expected) => {
    expect(words(value, question)).toBe(expected);
  });
});
