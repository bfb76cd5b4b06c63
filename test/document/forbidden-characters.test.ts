import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forbiddenIn } from "../../src/document/forbidden-characters.ts";
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
  0xad,
  0x034f,
  0x061c,
  ...range(0x115f, 0x1160),
  ...range(0x17b4, 0x17b5),
  0x200b,
  ...range(0x200e, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  0x2800,
  0x3164,
  0xfeff,
  0xffa0,
  ...range(0xfff0, 0xfffb),
];

/** Forbidden but behind a letter that takes them. */
const attached = [...range(0x180b, 0x180f), ...range(0x200c, 0x200d), ...range(0xfe00, 0xfe0f)];

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

  test.each(attached.map(hex))("U+%s is one behind a Latin letter, a blank, and first", (code) => {
    const letter = String.fromCodePoint(parseInt(code, 16));
    expect(found(`${letter}a${letter} ${letter}`).map(([offset]) => offset)).toEqual([0, 2, 4]);
  });

  test.each([0x1bca0, 0x1d173, 0x1d17a, 0xe0001, 0xe0020, 0xe0067, 0xe007f, 0xe0100, 0xe01ef, 0xe0fff])(
    "%i lies beyond the basic plane, and is one",
    (codePoint) => {
      expect(found(`a${String.fromCodePoint(codePoint)}b${String.fromCodePoint(codePoint)}`)).toEqual([
        [1, codePoint],
        [4, codePoint],
      ]);
    },
  );

  test("every character that Unicode calls ignorable is one, but behind a letter that takes it", () => {
    const ignorable = range(0, 0x10ffff).filter((each) =>
      /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(each)),
    );
    expect(ignorable.length).toBeGreaterThan(4000);
    const text = ignorable.map((each) => `a${String.fromCodePoint(each)}`).join("");
    expect(forbiddenIn(text, 10_000).map(({ codePoint }) => codePoint)).toEqual(ignorable);
  });

  test.each([
    ["a picture of several people", "👩\u200d👩\u200d👧"],
    ["a picture with a selector and a joiner", "👁\ufe0f\u200d🗨\ufe0f"],
    ["a picture with a skin", "👨🏽\u200d🚀"],
    ["a sign as a picture", "✔\ufe0f ⚠\ufe0f ©\ufe0f"],
    ["a key cap", "1\ufe0f\u20e3"],
    ["a Persian word", "می\u200cخواهم"],
    ["a Hindi word", "क्\u200dष"],
    ["the flag of England", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} Ltd"],
    ["a Japanese name", "葛\u{e0100}城"],
  ])("%s is written with joiners and selectors", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("a flag hides no message", () => {
    const message = Array.from("ignore this", (letter) =>
      String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)),
    );
    expect(found(`🏴${message.join("")}\u{e007f}`).length).toBe(message.length - 5 + 1);
    expect(found("🏴\u{e007f}").length).toBe(1);
  });

  test("a letter that is told is as long as it is", () => {
    const [problem] = problems(json('{"":"a\u{e0067}"}'));
    expect(problem?.at).toMatchObject({ column: 7, length: 2 });
  });

  test.each(["\\u200b=1+1", "\\ud83d\\ude00\\u00ad", "\\udb40\\udc67", "a\\ufe0f"])(
    "an escape hides none: %s",
    (text) => {
      expect(problems(json(`{"a":"${text}"}`)).map(({ code }) => code)).toEqual(["forbidden-character"]);
      expect(problems(yaml(`a: "${text}"\n`)).map(({ code }) => code)).toContain("forbidden-character");
    },
  );

  test("of all characters of the basic plane only these and lone surrogates are", () => {
    const all = range(0, 0xffff).filter((unit) => found(String.fromCharCode(unit)).length > 0);
    expect(all.map(hex)).toEqual(
      [...forbidden, ...attached, ...range(0xd800, 0xdfff)].toSorted((a, b) => a - b).map(hex),
    );
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
        const told = found(line).map(([, codePoint]) => codePoint);
        expect(told.filter((each) => each <= 0xffff && !attached.includes(each))).toEqual(expected);
        for (const [offset, codePoint] of found(line)) expect(line.codePointAt(offset)).toBe(codePoint);
      }),
    );
  });
});
