import { describe, expect, test } from "vitest";
import { problems } from "../support/sound.ts";
import { rows, told, yaml } from "../support/told.ts";

const nbsp = "\u00a0";

describe("a character that only looks like the right one is named where it stands", () => {
  const slips: readonly (readonly [string, string, number])[] = [
    [`a:\n  b:${nbsp}yes\n  c: no\n`, "syntax look-alike 2:5", 0xa0],
    [`a:${nbsp}1\nb: 2\n`, "syntax look-alike 1:3", 0xa0],
    [`a:\n${nbsp}${nbsp}b: yes\n  c: no\n`, "syntax look-alike 2:1", 0xa0],
    [`a:\n  b: yes\n ${nbsp}c: no\n`, "syntax look-alike 3:2", 0xa0],
    [`a:\n  b: yes\n${nbsp}${nbsp}c: no\n  d: x\n`, "syntax look-alike 3:1", 0xa0],
    [`a:\n  -${nbsp}b: c\n    d: e\n`, "syntax look-alike 2:4", 0xa0],
    [`a:\u3000b\nc: d\n`, "syntax look-alike 1:3", 0x3000],
    [`a: \u201cFirm: a shop\u201d\n`, "syntax look-alike 1:4", 0x201c],
    [`a: \u2018Firm: a shop\u2019\n`, "syntax look-alike 1:4", 0x2018],
    [`a:\n  b\uff1a yes\n  c: no\n`, "syntax look-alike 2:4", 0xff1a],
  ];
  test.each(rows(slips))("%s", (_, text, problem, character) => {
    expect(told(yaml(text))).toEqual([problem]);
    expect(problems(yaml(text))[0]).toMatchObject({ character });
  });

  test.each(rows(slips))("with CRLF: %s", (_, text, problem) => {
    expect(told(yaml(text.replaceAll("\n", "\r\n")))).toEqual([problem]);
  });
});

describe("what is wrong for another reason is told as such", () => {
  test.each(
    rows([
      [`a: \u201cwell\u201d said\nb 2\nc: 3\n`, "syntax missing-colon 2:1"],
      [`a: x\n  b: ${nbsp}y\n`, "syntax bad-indent 2:3"],
      [`a: |\n  ${nbsp}x\nb: @y\n`, "syntax special-start 3:4"],
      [`a: \u2013 x: y\n`, "syntax colon-in-text 1:4"],
    ]),
  )("%s", (_, text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test("two slips, of which a look-alike makes one", () => {
    const text = `a:${nbsp}1\nk1: 1\nk2: 2\nk3: 3\nk4: 4\nz: @y\n`;
    expect(told(yaml(text))).toEqual(["syntax look-alike 1:3", "syntax special-start 6:4"]);
  });
});

test("text may hold such characters", () => {
  const text = `a: \u201cwell\u201d ${nbsp}said \u2013 so\nb: |\n  ${nbsp}x\n`;
  expect(yaml(text).ok).toBe(true);
});
