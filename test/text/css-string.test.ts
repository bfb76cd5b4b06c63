import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cssString } from "../../src/text/css-string.ts";
import { sheetRules } from "../../src/reports/html/sheets.ts";
import { safeLine } from "../../src/text/safe-text.ts";
import { hostileToPages } from "../support/html-pages.ts";

/** Reads a CSS string as a browser does: https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function read(written: string): string {
  expect(written).toMatch(/^"(?:[A-Za-z0-9 .]|\\[0-9a-f]{1,6} )*"$/);
  return written
    .slice(1, -1)
    .replaceAll(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

describe("a CSS string", () => {
  test.each(hostileToPages)("%s stays inside it", (text) => {
    expect(read(cssString(text))).toBe(text);
  });

  test("holds any text as the page shows it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(read(cssString(text))).toBe(safeLine(text));
      }),
    );
  });
});

test("the margins of a sheet are one rule, whatever the marking says", () => {
  const rule = (text: string): string =>
    sheetRules([{ name: "sheet-1", marking: text, about: text }]).replaceAll(/"[^"]*"/g, '""');
  for (const text of hostileToPages) expect(rule(text)).toBe(rule("OFFICIAL"));
});

test("without a marking the margins bear none", () => {
  expect(sheetRules([{ name: undefined, marking: undefined, about: "Harrow" }])).toContain(
    "@top-center { content: none; }",
  );
});
