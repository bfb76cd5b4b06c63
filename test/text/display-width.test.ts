import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import displayWidth from "../../src/text/display-width.ts";
import { ascii, unicode } from "../../src/text/page.ts";

test.each([
  ["", 0],
  ["Harrow", 6],
  ["\u001b[31mred\u001b[39m", 3],
  ["日本", 4],
  ["e\u0301", 1],
  ["🚢", 2],
  ["✔ MET", 5],
])("%j takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test("every sign of the reports takes one column", () => {
  for (const sign of [...Object.values({ ...unicode }), ...Object.values({ ...ascii }), "…", "—", "–"]) {
    expect(displayWidth(sign)).toBe(1);
    expect(stringWidth(sign)).toBe(1);
  }
});

test("a text is as wide as the tables of letters say, whatever it is", () => {
  const unit = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.constantFrom(...Array.from("✔▲✖◷–—─…→›· aZ~")),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
