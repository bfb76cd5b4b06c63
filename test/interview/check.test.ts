import { describe, expect, test } from "vitest";
import type { Question } from "../../src/catalogue/catalogue.ts";
import {
  checkChosen,
  checkDate,
  checkEmail,
  checkEnd,
  checkFigure,
  checkLine,
  checkNames,
  checkTyped,
} from "../../src/interview/check.ts";
import { control, date, number, options, smallCatalogue } from "../support/small-catalogue.ts";

function questionOf<T extends Question["type"]>(fields: object, type: T): Extract<Question, { type: T }> {
  const { controls } = smallCatalogue({ controls: [control("c", [{ ...fields }])] });
  const isOfType = (each: Question): each is Extract<Question, { type: T }> => each.type === type;
  const question = controls[0]?.questions.find(isOfType);
  if (question === undefined) throw new Error("there is no such question");
  return question;
}

const days = questionOf(number("days", { max: 30 }), "number");
const tested = questionOf(date("tested", { withinMonths: 12 }), "date");

function isNoLine(says: string): void {
  expect(says).not.toMatch(/delete the line|Write a value/);
}

describe("what is typed", () => {
  test.each([
    ["a line", checkLine(" a ", false), ["a"]],
    ["a line left out", checkLine(" ", true), []],
    ["names", checkNames("A Ltd; B Ltd;; A Ltd"), ["A Ltd", "B Ltd"]],
    ["an address", checkEmail(" jo@firm.example "), ["jo@firm.example"]],
    ["an address left out", checkEmail(""), []],
    ["a figure", checkFigure("24"), ["24"]],
    ["a figure left out", checkFigure(""), []],
    ["a date", checkDate("31/12/2026", false), ["2026-12-31"]],
    ["a date left out", checkDate("", true), []],
    ["an end", checkEnd("9 Jun 2027", "2026-06-10"), ["2027-06-09"]],
    ["a number", checkTyped("12.5", days), ["12.5"]],
    ["a date that is an answer", checkTyped("24 Nov 2026", tested), ["2026-11-24"]],
    ["never", checkTyped("Never", tested), ["never"]],
  ])("%s", (_, checked, values) => {
    expect(checked).toMatchObject({ ok: true, values });
  });

  test.each([
    ["no line", checkLine("", false), "Type something"],
    ["a number in words", checkFigure("about 20"), '"about 20" is not a whole number'],
    ["no address", checkEmail("jo at firm"), '"jo at firm" is not an e-mail address'],
    ["no date", checkDate("", false), "Type a date such as 24/11/2026"],
    [
      "an end before the beginning",
      checkEnd("9/6/2026", "2026-06-10"),
      "That is before the day of issue, 10 Jun 2026",
    ],
    ["no number", checkTyped("", days), "Type a number of days"],
    ["a number with its unit", checkTyped("12 days", days), '"12 days" is not a plain number'],
    ["never, where a date is needed", checkDate("never", false), '"never" is not a date'],
  ])("%s", (_, checked, says) => {
    expect(checked.ok ? "" : checked.says).toContain(says);
    if (!checked.ok) isNoLine(checked.says);
  });
});

describe("several options", () => {
  const measures = questionOf(options("choices", "measures", ["a+", "b+", "none!"]), "choices");

  test.each([
    [
      ["a", "b"],
      ["a", "b"],
    ],
    [["none"], ["none"]],
    [[""], []],
  ])("%j", (chosen, values) => {
    expect(checkChosen(chosen, measures, "None of these")).toEqual({ ok: true, values });
  });

  test.each([
    [[], "If none of these is true, tick that"],
    [["a", "none"], '"none" stands alone'],
    [["a", ""], '"None of these" stands alone'],
  ])("%j is no answer", (chosen, says) => {
    const checked = checkChosen(chosen, measures, "None of these");
    expect(checked.ok ? "" : checked.says).toContain(says);
  });
});
