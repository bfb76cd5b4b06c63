import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forbiddenIn } from "../../src/document/forbidden-characters.ts";

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const hex = (codePoint: number): string => codePoint.toString(16).padStart(4, "0");

const forbidden = [
  ...range(0x00, 0x08),
  ...range(0x0b, 0x0c),
  ...range(0x0e, 0x1f),
  ...range(0x7f, 0x9f),
  0x061c,
  ...range(0x200e, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  0xfeff,
  ...range(0xfff9, 0xfffb),
];

describe("forbidden characters", () => {
  test.each(forbidden.map(hex))("U+%s is one", (code) => {
    const codePoint = parseInt(code, 16);
    expect(forbiddenIn(`ab${String.fromCodePoint(codePoint)}c`)).toEqual({ offset: 2, codePoint });
  });

  test("of all characters of the basic plane only these and lone surrogates are", () => {
    const found = range(0, 0xffff).filter((unit) => forbiddenIn(String.fromCharCode(unit)) !== undefined);
    expect(found.map(hex)).toEqual(
      [...forbidden, ...range(0xd800, 0xdfff)].toSorted((a, b) => a - b).map(hex),
    );
  });

  test.each([
    ["\ud800", { offset: 0, codePoint: 0xd800 }, "a first half alone"],
    ["a\udfff", { offset: 1, codePoint: 0xdfff }, "a second half alone"],
    ["\udc00\ud800", { offset: 0, codePoint: 0xdc00 }, "the halves the wrong way round"],
    ["\ud83d\ude00\ude00", { offset: 2, codePoint: 0xde00 }, "a half behind a pair"],
    ["\ud83d\ud83d\ude00", { offset: 0, codePoint: 0xd83d }, "a half before a pair"],
  ])("%j holds one: %s", (text, found) => {
    expect(forbiddenIn(text)).toEqual(found);
  });

  test.each([
    "",
    "tab\tline\nreturn\r\n",
    "é€\u00a0\u3000",
    "\ud83d\ude00",
    "\u{10ffff}",
    "עברית",
    "العربية",
  ])("%j holds none", (text) => {
    expect(forbiddenIn(text)).toBeUndefined();
  });

  test("what is found stands there, and nothing before it is forbidden", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = forbiddenIn(text);
        if (found === undefined) return;
        expect(text.codePointAt(found.offset)).toBe(found.codePoint);
        expect(forbiddenIn(text.slice(0, found.offset))).toBeUndefined();
      }),
    );
  });
});
