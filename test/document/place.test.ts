import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absentAt, placer } from "../../src/document/place.ts";

describe("the place of an offset", () => {
  const text = "ab\r\n😀c\n\nd";
  test.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 1, 4],
    [4, 2, 1],
    [6, 2, 3],
    [7, 2, 4],
    [8, 3, 1],
    [9, 4, 1],
    [10, 4, 2],
  ])("offset %i is line %i, column %i, in UTF-16 units", (offset, line, column) => {
    expect(placer("a.yaml", text)(offset)).toEqual({ path: "a.yaml", line, column, length: 1 });
  });

  test("a span is as long as its letters, and ends with its line", () => {
    const place = placer("a.yaml", "name: |\n  x\n");
    expect(place(0, 4)).toEqual({ path: "a.yaml", line: 1, column: 1, length: 4 });
    expect(place(6, 12)).toEqual({ path: "a.yaml", line: 1, column: 7, length: 1 });
    expect(place(10, 11)).toEqual({ path: "a.yaml", line: 2, column: 3, length: 1 });
  });

  test("is the same whichever was asked for before", () => {
    const offsets = fc.array(fc.nat(text.length));
    fc.assert(
      fc.property(offsets, (asked) => {
        const place = placer("-", text);
        expect(asked.map((each) => place(each))).toEqual(asked.map((each) => placer("-", text)(each)));
      }),
    );
  });

  test("line and column lead back to the offset", () => {
    const texts = fc.array(fc.constantFrom("a", "\n", "\r\n", "😀", " ", "é")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(), (each, number) => {
        const offset = number % (each.length + 1);
        const { line = 0, column = 0 } = placer("-", each)(offset);
        const before = each.split("\n").slice(0, line - 1);
        expect(before.reduce((sum, part) => sum + part.length + 1, 0) + column - 1).toBe(offset);
      }),
    );
  });

  test("what is absent is marked at the same place", () => {
    expect(absentAt({ path: "-", line: 3, column: 5 })).toEqual({
      path: "-",
      line: 3,
      column: 5,
      absent: true,
    });
  });
});
