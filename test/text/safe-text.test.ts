import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, safeLine, withoutCommands } from "../../src/text/safe-text.ts";

describe("safeLine", () => {
  test.each([
    ["plain text stays", "Harrow & Sons Ltd", "Harrow & Sons Ltd"],
    ["a line end becomes a space", "a\nb", "a b"],
    ["CRLF becomes one space", "a\r\nb", "a b"],
    ["a tab becomes a space", "a\tb", "a b"],
    ["the escape of a colour code becomes visible", "\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["the escape of a link becomes visible", "\u001b]8;;http://x\u0007", "\\u{1b}]8;;http://x\\u{7}"],
    ["the one-letter escape of C1 becomes visible", "\u009b2J", "\\u{9b}2J"],
    ["a NUL becomes visible", "a\0b", "a\\u{0}b"],
    ["a backspace becomes visible", "a\bb", "a\\u{8}b"],
    ["a delete becomes visible", "a\u007fb", "a\\u{7f}b"],
    ["a right-to-left override becomes visible", "a\u202etxt.exe", "a\\u{202e}txt.exe"],
    ["a left-to-right isolate becomes visible", "\u2066a\u2069", "\\u{2066}a\\u{2069}"],
    ["a right-to-left mark becomes visible", "a\u200fb", "a\\u{200f}b"],
    ["an Arabic letter mark becomes visible", "a\u061cb", "a\\u{61c}b"],
    ["a line separator becomes visible", "a\u2028b", "a\\u{2028}b"],
    ["a BOM becomes visible", "\ufeffa", "\\u{feff}a"],
    ["a blank without width becomes visible", "a\u200bb", "a\\u{200b}b"],
    ["a soft hyphen becomes visible", "a\u00adb", "a\\u{ad}b"],
    ["a tag becomes visible", "a\u{e0067}b", "a\\u{e0067}b"],
    ["a joiner behind a Latin letter becomes visible", "a\u200db", "a\\u{200d}b"],
    ["a joiner within a picture stays", "👩\u200d👧 ✔\ufe0f", "👩\u200d👧 ✔\ufe0f"],
    ["a lone high surrogate becomes visible", "a\ud800b", "a\\u{d800}b"],
    ["a lone low surrogate becomes visible", "a\udc00b", "a\\u{dc00}b"],
    ["two high surrogates leave the second with its half", "\ud83d\ud83d\ude00", "\\u{d83d}😀"],
    ["an emoji stays", "🚢", "🚢"],
    ["letters of other scripts stay", "שלום 日本語 مرحبا e\u0301", "שלום 日本語 مرحبا e\u0301"],
  ])("%s", (_, text, safe) => {
    expect(safeLine(text)).toBe(safe);
  });

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\u001b", "\u009b", "\n", "\r", "\u202e", "\u2066", "\ud800", "\udc00", "\0", "\ufeff"),
      fc.constantFrom("\u200b", "\u200d", "\ufe0f", "\u3164", "क", "✔", "\u{e0067}"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  });

  test("the result is one line without control, direction-changing or broken characters, whatever the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = safeLine(text);
        expect(safe).not.toMatch(/\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(safe).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test("what is safe stays as it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(safeLine(safeLine(text))).toBe(safeLine(text));
      }),
    );
  });
});

describe("clip", () => {
  test.each([
    ["a text of the length stays", "abcde", 5, "abcde"],
    ["a longer one ends in dots", "abcdef", 5, "abcd…"],
    ["an emoji is one letter, and never halved", "🚢🚢🚢", 2, "🚢…"],
    ["what is unsafe becomes visible", "a\nb\u001b", 20, "a b\\u{1b}"],
    ["nothing stays nothing", "", 5, ""],
  ])("%s", (_, text, most, clipped) => {
    expect(clip(text, most)).toBe(clipped);
  });

  test("80 letters is what is shown if nothing else is said", () => {
    expect(clip("x".repeat(80))).toBe("x".repeat(80));
    expect(clip("x".repeat(10_000))).toBe(`${"x".repeat(79)}…`);
  });

  test("it is never longer than asked, and well formed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (text, most) => {
          const clipped = clip(text, most);
          expect(Array.from(clipped).length).toBeLessThanOrEqual(most);
          expect(clipped).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  test("what is cut off is marked with dots, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 400 }), (text) => {
        const whole = safeLine(text);
        const clipped = clip(text, 20);
        expect(clipped === whole || clipped.endsWith("…")).toBe(true);
      }),
    );
  });
});

describe("withoutCommands", () => {
  test.each([
    ["a command that begins a line", "::error::x", "\\u{3a}:error::x"],
    ["one that begins a later line, behind white space", "a\n \t::error::x", "a\n \t\\u{3a}:error::x"],
    [
      "one of the old kind, anywhere",
      "a ##[error]x ##vso[task.complete]",
      "a ##\\u{5b}error]x ##vso\\u{5b}task.complete]",
    ],
    ["colons inside a line stay", "std::map, fe80::1", "std::map, fe80::1"],
    ["other signs stay", "## [a] #1 [b]", "## [a] #1 [b]"],
  ])("%s", (_, text, calm) => {
    expect(withoutCommands(text)).toBe(calm);
  });
});
