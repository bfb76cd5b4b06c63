import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnRow, plainRow, tableRow } from "../../../src/reports/terminal/table-row.ts";

/** Cells with their columns: words, signs, wide letters, colours, several lines, some too long. */
const word = fc.constantFrom(
  "",
  "a",
  "Patch management",
  "✔ MET",
  "– N/A",
  "é",
  "日本",
  "e\u0301",
  "🙂",
  "\u001b[1mx\u001b[22m",
);
const text = fc
  .array(word, { maxLength: 4 })
  .chain((words) => fc.constantFrom(" ", "\n", "").map((between) => words.join(between)));
const row = fc.array(fc.tuple(text, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 });

describe("a row of a table", () => {
  test("is the same with and without the library", () => {
    let plain = 0;
    fc.assert(
      fc.property(row, (columns) => {
        const [cells, widths] = [columns.map(([cell]) => cell), columns.map(([, width]) => width)];
        const found = plainRow(cells, widths);
        if (found === undefined) return;
        plain++;
        expect(found).toBe(drawnRow(cells, widths));
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  test("in colour, wide or too long is left to the library", () => {
    expect(plainRow(["\u001b[1mx\u001b[22m"], [5])).toBeUndefined();
    expect(plainRow(["日本"], [5])).toBeUndefined();
    expect(plainRow(["abcdef"], [5])).toBeUndefined();
    expect(tableRow(["abcdef", "x"], [5, 3])).toBe("abcd…x");
    expect(tableRow(["日本", "x"], [5, 3])).toBe("日本 x");
  });

  test("is as high as its highest cell, and ends without blanks", () => {
    expect(tableRow(["a\nb", "c"], [3, 5])).toBe("a  c\nb");
    expect(tableRow(["", ""], [3, 5])).toBe("");
  });
});
