import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problems } from "../support/sound.ts";
import { json, yaml } from "../support/told.ts";

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

/** The forbidden characters of a text that is a value of JSON, with their offsets in it. */
const found = (text: string): readonly (readonly [number, number])[] =>
  problems(json(`{"":"${text}"}`)).flatMap((problem) =>
    problem.code === "forbidden-character"
      ? [[(problem.at.column ?? 0) - 6, problem.codePoint] as const]
      : [],
  );

describe("forbidden characters", () => {
  test.each(forbidden.map(hex))("U+%s is one", (code) => {
    const codePoint = parseInt(code, 16);
    expect(found(`ab${String.fromCodePoint(codePoint)}c`)).toEqual([[2, codePoint]]);
  });

  test("of all characters of the basic plane only these and lone surrogates are", () => {
    const all = range(0, 0xffff).filter((unit) => found(String.fromCharCode(unit)).length > 0);
    expect(all.map(hex)).toEqual([...forbidden, ...range(0xd800, 0xdfff)].toSorted((a, b) => a - b).map(hex));
  });

  test.each([
    ["a first half alone", "\ud800", [[0, 0xd800]]],
    ["a second half alone", "a\udfff", [[1, 0xdfff]]],
    [
      "the halves the wrong way round",
      "\udc00\ud800",
      [
        [0, 0xdc00],
        [1, 0xd800],
      ],
    ],
    ["a half behind a pair", "\ud83d\ude00\ude00", [[2, 0xde00]]],
    ["a half before a pair", "\ud83d\ud83d\ude00", [[0, 0xd83d]]],
  ])("lone surrogates are told: %s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(["", "é€\u00a0\u3000", "\ud83d\ude00", "\u{10ffff}", "עברית", "العربية"])(
    "%j holds none",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test("tabs and line ends are none", () => {
    expect(problems(yaml("a:\t1 \t\r\nb: 2\n"))).toEqual([]);
  });

  test("all are told that stand there, up to 100", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const line = text.replaceAll("\n", "");
        const units = Array.from(line, (letter) => letter.codePointAt(0) ?? 0);
        const expected = units.filter(
          (unit) => forbidden.includes(unit) || (unit >= 0xd800 && unit <= 0xdfff),
        );
        expect(found(line).map(([, codePoint]) => codePoint)).toEqual(expected);
        for (const [offset, codePoint] of found(line)) expect(line.codePointAt(offset)).toBe(codePoint);
      }),
    );
  });
});
