import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { hanging, wrap } from "../../src/text/wrap.ts";

describe("wrap", () => {
  test.each([
    ["a text that fits stays as it is", "one two", 7, ["one two"]],
    ["a text one column too wide is broken at its space", "one two", 6, ["one", "two"]],
    ["words are put on a line as long as they fit", "a b c d", 3, ["a b", "c d"]],
    ["nothing is one empty line", "", 10, [""]],
    ["two spaces in a line stay two", "a  b", 10, ["a  b"]],
    ["a word that is too long is broken", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["a long word goes on behind a short one", "a bcdefg", 4, ["a", "bcde", "fg"]],
    ["wide letters count two columns", "日本語 株式会社", 8, ["日本語", "株式会社"]],
    ["a wide word is broken between its letters", "日本語", 4, ["日本", "語"]],
    ["a wide letter is never halved", "日本", 3, ["日", "本"]],
    ["a combining mark takes no column", "e\u0301e\u0301 e\u0301", 4, ["e\u0301e\u0301 e\u0301"]],
    ["a combining mark stays with its letter", "e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]],
    ["an emoji counts two columns", "🚢 🚢 🚢", 5, ["🚢 🚢", "🚢"]],
    ["no width at all is one column", "ab", 0, ["a", "b"]],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("a word of 10,000 letters is broken into lines of the width", () => {
    const lines = wrap("x".repeat(10_000), 80);
    expect(lines).toHaveLength(125);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([80]));
  });

  const words = fc.array(
    fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc.constantFrom("e\u0301", "日本語", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום", "مرحبا", "x".repeat(300)),
    ),
    { maxLength: 20 },
  );

  test("no line is wider than asked, whatever the text", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 120 }), (text, width) => {
        const widest = Math.max(...wrap(text.join(" "), width).map((line) => stringWidth(line)));
        expect(widest).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("nothing but spaces at the ends of lines is lost, and nothing is added", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 120 }), (text, width) => {
        const whole = text.join(" ");
        expect(wrap(whole, width).join("").replaceAll(" ", "")).toBe(whole.replaceAll(" ", ""));
      }),
    );
  });
});

describe("hanging", () => {
  test("later lines stand below the first, behind the label", () => {
    expect(hanging("Fix: ", "one two three four five", 23)).toEqual(["Fix: one two three four", "     five"]);
  });

  test("a wide label indents by its columns, not by its letters", () => {
    expect(hanging("日本 ", "aaaaaaaaaaaaaaaa bbbb", 21)).toEqual(["日本 aaaaaaaaaaaaaaaa", "     bbbb"]);
  });

  test("a label on a narrow page leaves the text 16 columns", () => {
    expect(hanging("a very long label: ", "x".repeat(20), 20)).toEqual([
      `a very long label: ${"x".repeat(16)}`,
      `${" ".repeat(19)}xxxx`,
    ]);
  });

  test("no text is the label alone", () => {
    expect(hanging("Fix: ", "", 40)).toEqual(["Fix: "]);
  });

  test("no line is wider than asked, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const widest = Math.max(...hanging("  Expected  ", text, width).map((line) => stringWidth(line)));
          expect(widest).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
