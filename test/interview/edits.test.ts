import { describe, expect, test } from "vitest";
import type { Control } from "../../src/catalogue/catalogue.ts";
import {
  answerEdit,
  clearAnswerEdit,
  noneEdit,
  unknownEdit,
  type AskedOfControl,
  type Edit,
} from "../../src/interview/edits.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const catalogue = smallCatalogue({
  controls: [control("a", [yesNo("q"), yesNo("r")]), control("b", [yesNo("q")])],
});
const [a, b] = catalogue.controls;

const told = `controls:
  a:
    answers: { q: yes }
    answeredBy: Jo Marsh
    answeredOn: 2026-03-01
    note: Kept.
  b:
    answers: { q: yes }
    answeredBy: Sam Ley
`;

describe("a control that says who answered", () => {
  test.each<[string, Edit]>([
    ["another answer", answerEdit(stepOf(a, "q"), ["no"], catalogue)],
    ["an answer to another question", answerEdit(stepOf(a, "r"), ["yes"], catalogue)],
    ["an answer that nobody knows", unknownEdit(named(a), "q", catalogue)],
    ["none of several", noneEdit(named(a), "q", catalogue)],
    ["an answer that is taken out", clearAnswerEdit(stepOf(a, "q"))],
  ])("no longer says so after %s", (_, edit) => {
    const text = textAfter(edit, told);
    expect(text).not.toMatch(/Jo Marsh|2026-03-01/);
    expect(text).toContain("note: Kept.");
    expect(text).toContain("answeredBy: Sam Ley");
  });

  test("still says so where the answer is given again", () => {
    expect(textAfter(answerEdit(stepOf(a, "q"), ["yes"], catalogue), told)).toBe(told);
  });

  test("is gone with the last thing that it said", () => {
    expect(textAfter(clearAnswerEdit(stepOf(b, "q")), told)).not.toMatch(/b:|Sam Ley/);
  });
});

test("the short form is written out on lines of its own, and what stands behind it stays there", () => {
  const short = "controls:\n  a: yes # as agreed\n  b: no\n";
  expect(textAfter(answerEdit(stepOf(a, "r"), ["no"], catalogue), short)).toBe(
    "controls:\n  a: # as agreed\n    answers: { q: yes, r: no }\n  b: no\n",
  );
});

function stepOf(control: Control | undefined, id: string): AskedOfControl {
  const question = named(control).questions.find((each) => each.id === id);
  if (question === undefined || question.type === "certificate")
    throw new Error(`there is no question ${id}`);
  return { control: named(control), question };
}

function named(control: Control | undefined): Control {
  if (control === undefined) throw new Error("there is no such control");
  return control;
}

function textAfter(edit: Edit, text: string): string {
  const spliced = edit(text);
  if (!spliced.ok) throw new Error(spliced.why);
  return spliced.text;
}
