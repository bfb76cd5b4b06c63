import { describe, expect, test } from "vitest";
import { checkNumbers } from "../../src/catalogue/check-numbers.ts";
import type { Node } from "../../src/document/node.ts";
import type { Problem } from "../../src/document/problem.ts";
import { itemsOf, valueAt } from "../../src/document/node.ts";
import { sound } from "../support/sound.ts";
import { yaml } from "../support/told.ts";

/** So many controls, each with so many questions that are answered so. */
function controls(count: number, questions: number, answer: string): readonly Node[] {
  const question = `{ id: q, answer: { type: ${answer} } }`;
  const one = `  - { id: C, questions: [${Array.from({ length: questions }, () => question).join(", ")}] }\n`;
  return itemsOf(valueAt(sound(yaml(`controls:\n${one.repeat(count)}`)).root, "controls"));
}

function found(nodes: readonly Node[]): readonly Problem[] {
  const problems: Problem[] = [];
  checkNumbers(nodes, problems);
  return problems;
}

describe("the numbers of a catalogue", () => {
  test.each<[number, number, string]>([
    [5000, 0, "yes-no"],
    [1000, 10, "yes-no"],
    [50, 10, "certificate"],
  ])("%i controls of %i questions (%s) are read", (count, questions, answer) => {
    expect(found(controls(count, questions, answer))).toEqual([]);
  });

  test.each<[number, number, string, string, number, number]>([
    [5001, 0, "yes-no", "controls", 5000, 5002],
    [1001, 10, "yes-no", "questions", 10_000, 1002],
    [51, 10, "certificate", "questions that certificates answer", 500, 52],
  ])("%i controls of %i questions (%s) are too many", (count, questions, answer, of, limit, line) => {
    expect(found(controls(count, questions, answer))).toMatchObject([
      { code: "too-many-items", of, limit, at: { line } },
    ]);
  });
});
