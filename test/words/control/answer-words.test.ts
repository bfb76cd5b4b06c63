import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/declaration/answer.ts";
import { answerWords } from "../../../src/words/control/answer-words.ts";
import { asked } from "../../support/one-of-each.ts";

const at = { path: "supplier.yaml", line: 1, column: 1 };

const between = { type: "number", question: asked("number", "between"), at } as const;
const one = { type: "choice", question: asked("choice", "one"), at } as const;
const many = { type: "choices", question: asked("choices", "many"), at } as const;

describe("an answer in words", () => {
  test.each<[Answer, string]>([
    [{ type: "yes-no", question: asked("yes-no", "wanted"), value: true, at }, "yes"],
    [{ type: "yes-no", question: asked("yes-no", "unwanted"), value: false, at }, "no"],
    [
      { type: "applies", question: { type: "applies", id: "used", ask: "Is it used?" }, value: false, at },
      "no",
    ],
    [{ ...between, value: 45 }, "45 days"],
    [{ ...between, value: 3.5 }, "3.5 days"],
    [{ ...between, value: 0 }, "0 days"],
    [{ type: "date", question: asked("date", "within-days"), value: "2026-11-24", at }, "24 Nov 2026"],
    [{ ...one, value: "not-needed" }, "it is not needed"],
    [{ ...one, value: "\u001b[2J\u202e" }, "\\u{1b}[2J\\u{202e}"],
    [{ ...many, value: ["first"] }, "the first"],
    [{ ...many, value: ["first", "second"] }, "the first and the second"],
    [{ ...many, value: [] }, "none"],
    [{ ...many, value: ["none"] }, "none of them"],
  ])("%j", (answer, expected) => {
    expect(answerWords(answer)).toBe(expected);
  });
});
