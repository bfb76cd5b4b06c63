import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/document/problem.ts";
import { inOrder } from "../../src/document/problems-in-order.ts";

const at = (line: number, column: number, path = "a.yaml"): Problem => ({
  code: "tag",
  at: { path, line, column },
});

describe("problems in order", () => {
  test("they come by line, then by column", () => {
    const sorted = inOrder([at(2, 1), at(1, 9), at(10, 1), at(1, 2)]);
    expect(sorted.map(({ at: { line, column } }) => [line, column])).toEqual([
      [1, 2],
      [1, 9],
      [2, 1],
      [10, 1],
    ]);
  });

  test("one without a line comes before the others of its file", () => {
    const whole: Problem = { code: "too-large", limit: 1, at: { path: "a.yaml" } };
    expect(inOrder([at(1, 1), whole])).toEqual([whole, at(1, 1)]);
  });

  test("files stay together, in the order in which they come up", () => {
    const sorted = inOrder([at(5, 1, "b"), at(1, 1, "a"), at(2, 1, "b")]);
    expect(sorted).toEqual([at(2, 1, "b"), at(5, 1, "b"), at(1, 1, "a")]);
  });

  test("of two at one place the first stays first", () => {
    const second: Problem = { code: "anchor", at: { path: "a.yaml", line: 1, column: 1 } };
    expect(inOrder([at(1, 1), second])).toEqual([at(1, 1), second]);
  });

  test("100 are told, and of more the first 100 with a word that there are others", () => {
    const many = (count: number): Problem[] =>
      Array.from({ length: count }, (_, index) => at(count - index, 1));
    expect(inOrder(many(100))).toHaveLength(100);
    expect(inOrder(many(100)).at(-1)).toEqual(at(100, 1));
    const cut = inOrder(many(250));
    expect(cut).toHaveLength(101);
    expect(cut[99]).toEqual(at(100, 1));
    expect(cut[100]).toEqual({
      code: "too-many-problems",
      limit: 100,
      at: { path: "a.yaml", line: 101, column: 1 },
    });
  });

  test("nothing is lost or made up below the limit", () => {
    const places = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("a", "b"),
    );
    fc.assert(
      fc.property(fc.array(places, { maxLength: 100 }), (all) => {
        const given = all.map((each) => at(...each));
        const sorted = inOrder(given);
        expect(sorted).toHaveLength(given.length);
        for (const each of given) expect(sorted).toContain(each);
      }),
    );
  });
});
