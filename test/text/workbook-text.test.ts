import { expect, test } from "vitest";
import { printedText, workbookText, xmlText } from "../../src/text/workbook-text.ts";

test.each([
  ['=HYPERLINK("x") +1 @a <b> ]]> & \'', '=HYPERLINK("x") +1 @a <b> ]]> & \''],
  ["a\r\nb\tc", "a b c"],
  ["a\u0000b\u001bc\u202ed\ud800e\ufffef", "a\\u{0}b\\u{1b}c\\u{202e}d\\u{d800}e\\u{fffe}f"],
  ["_x202E_ _X202e_ _x20_ a_b", "_x005F_x202E_ _x005F_X202e_ _x20_ a_b"],
  ["_x005F_x202E_", "_x005F_x005F_x005F_x202E_"],
  ["a".repeat(32_767), "a".repeat(32_767)],
  ["a".repeat(32_768), `${"a".repeat(32_766)}…`],
  [`${"a".repeat(32_765)}🚢🚢`, `${"a".repeat(32_765)}…`],
  ["", ""],
  // Names that every object has: the library that writes workbooks finds something there.
  ["constructor", "_x0063_onstructor"],
  ["__proto__", "_x005F__proto__"],
  ["toString", "_x0074_oString"],
  ["Constructor Ltd", "Constructor Ltd"],
])("%j in a cell is %j", (text, cell) => {
  expect(workbookText(text)).toBe(cell);
});

test.each([
  ["R&D &P 12", "R&&D &&P 12"],
  ["a".repeat(101), `${"a".repeat(99)}…`],
])("%j on a printed page is %j", (text, printed) => {
  expect(printedText(text, 100)).toBe(printed);
});

test("XML has its three characters escaped", () => {
  expect(xmlText("<a & b>")).toBe("&lt;a &amp; b&gt;");
});
