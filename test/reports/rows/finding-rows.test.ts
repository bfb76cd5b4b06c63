import { expect, test } from "vitest";
import { toldFindings } from "../../../src/reports/rows/finding-rows.ts";
import { harrow } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

function told(id: string, controls: string): readonly unknown[] {
  return toldFindings(controlIn(assessmentOf(harrow({ controls })), id));
}

test("findings are told one by one", () => {
  expect(told("EACH", "controls: { EACH: { answers: { wanted: no, most: 45 } } }")).toHaveLength(9);
});

test("the questions of a control that nobody touched are told together", () => {
  expect(told("EACH", "controls: {}")).toEqual([
    {
      expected:
        "something wanted; nothing unwanted; a limit on attempts; long passwords; a fitting number; a recent scan; a recent review; a choice that passes; one measure at least",
      found: "no answer yet to 9 questions",
      fix: "Do what is missing.",
      at: { path: "supplier.yaml", line: 8, column: 1, length: 8, absent: true },
    },
  ]);
});

test("a single unanswered question is told as itself", () => {
  expect(told("WEAK", "controls: {}")).toMatchObject([
    { expected: "a little of it", found: "no answer yet", fix: "Begin with it." },
  ]);
});

test("of what is met nothing is told", () => {
  expect(told("WEAK", "controls: { WEAK: yes }")).toEqual([]);
});
