import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problems } from "../support/sound.ts";
import { rows, told, yaml } from "../support/told.ts";

const slips: readonly (readonly [string, string])[] = [
  ["\ta: 1", "syntax tab-indent 1:1"],
  ["a: 1\n\tb: 2", "syntax tab-indent 2:1"],
  ["a:\n\tb: 1", "syntax tab-indent 2:1"],
  ["a:\n  b: 1\n\tc: 2", "syntax tab-indent 3:1"],
  ["a:\n  \tb: 1", "syntax tab-indent 2:3"],
  ["a:\n\tb: 1\n\tc: 2\n\td: 3\n\te: 4\nf: 5", "syntax tab-indent 2:1"],
  ["a:\n\tb: 1\nc: 2\nd:\n  e:\n\t\tf: 3\n", "syntax tab-indent 2:1"],
  ["a:\n\t- b: 1\n\t  c: 2\n\t- b: 3\n\t  c: 4\n", "syntax tab-indent 2:1"],
  ["a: {\n\tb: 1,\n\tc: 2\n}\nd: 3\n", "syntax tab-indent 2:2"],
  ["a: [\n\t1,\n\t2\n]\nd: 3\n", "syntax tab-indent 2:2"],
  ['a: "x', "syntax unclosed-quote 1:4"],
  ['a: "x\nb: 1\nc: 2\n', "syntax unclosed-quote 1:4"],
  ["a: 'x\nb: 2\n", "syntax unclosed-quote 1:4"],
  ["a: 1\nb:\n  - 'x\n  - y\nc: 2\n", "syntax unclosed-quote 3:5"],
  ["a: [1, 2\nb: 3\nc: 4\n", "syntax unclosed-bracket 2:1"],
  ["a: { b: 1\nc: 2\n", "syntax unclosed-bracket 2:1"],
  ["a: [x\n", "syntax unclosed-bracket 2:1"],
  ["a: x: y", "syntax colon-in-text 1:4"],
  ["note: see: x", "syntax colon-in-text 1:7"],
  ["a: 10:30: x", "syntax colon-in-text 1:4"],
  ["a: 😀 x: y", "syntax colon-in-text 1:4"],
  ["a: 1\n  b: 2", "syntax bad-indent 2:3"],
  ["a:\n  b: c\n   d: e", "syntax bad-indent 3:4"],
  ["a:\n    b: 1\n  c: 2", "syntax bad-indent 3:1"],
  ["a:\n  - b\n c", "syntax bad-indent 3:1"],
  ["a:\n - 1\n - 2\n -3", "syntax missing-dash 4:1"],
  ["a:\n - 1\n b: 2", "syntax missing-dash 3:1"],
  ["a:\n  - b: 1\n   c: 2", "syntax bad-indent 3:1"],
  ["a:\n  - b: 1\n    c: 2\n   d: 3", "syntax bad-indent 4:1"],
  ["a: |\n  x\n y", "syntax bad-indent 3:1"],
  ["a: b\nc\nd: e", "syntax missing-colon 2:1"],
  ["a: 1\nb 2\nc: 3", "syntax missing-colon 2:1"],
  ["a: 1\nb:2\nc: 3", "syntax missing-colon 2:1"],
  ['"a": 1\n"b" 2', "syntax missing-colon 2:1"],
  ["a: b\n- c", "syntax missing-colon 2:1"],
  ["a: - b", "syntax list-on-key-line 1:4"],
  ['a: "x" y', "syntax text-after-value 1:8"],
  ["a: 'it's'", "syntax text-after-value 1:8"],
  ["a: {\n  b: c\n},\nd: e", "syntax stray-comma 3:2"],
  ["a: [\n  b\n],\nd: e", "syntax stray-comma 3:2"],
  ['a: "x",\nb: c', "syntax stray-comma 1:7"],
  ["a:\n  b: { c: d },\n  e: f", "syntax stray-comma 2:14"],
  ['a: "x"#y', "syntax missing-space 1:7"],
  ["{a: 1", "syntax unclosed-bracket 1:6"],
  ["{a: 1}\nb: 2", "syntax text-after-value 2:1"],
  ["- a\nb: c", "syntax text-after-value 2:1"],
  ['a: "\\q"', "syntax bad-escape 1:5"],
  ['a: "C:\\Users"', "syntax bad-escape 1:7"],
  ["a: @x", "syntax special-start 1:4"],
  ["a: `x`", "syntax special-start 1:4"],
  ["a: %x", "syntax special-start 1:4"],
  ["a: ,b", "syntax special-start 1:4"],
  [`a: 1\n${"k".repeat(1025)}: 2`, "syntax long-key 2:1"],
  ["? [a, b]\n: c", "syntax key-not-text 1:3"],
  ["a: 1\n{ b: 2 }: 3", "syntax key-not-text 2:1"],
  ["a: ]", "syntax other 1:4"],
  ["a: }", "syntax other 1:4"],
  ["a: [1,,2]", "syntax other 1:7"],
  ["a: |x\n y", "syntax other 1:5"],
];

describe("one slip is one problem", () => {
  test.each(rows(slips))("%s", (_, text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test.each(rows(slips))("with CRLF: %s", (_, text, problem) => {
    expect(told(yaml(text.replaceAll("\n", "\r\n")))).toEqual([problem]);
  });

  test("an open quote is not believed past its end", () => {
    expect(told(yaml('a: "x\nb: 1\nc: 2\nd: 3\ne: 4\nf: @y\n'))).toEqual(["syntax unclosed-quote 1:4"]);
  });
});

describe("a line that is not indented as its neighbours are", () => {
  test.each<[string, number, number[]]>([
    ["a:\n  - b: 1\n   c: 2", 3, [4]],
    ["a:\n  - b: 1\n    c: 2\n   d: 3", 3, [4]],
    ["a:\n  - b: 1\n    c: 2\n     d: 3", 5, [4]],
    ["a:\n  b:\n    c: 1\n   d: 2", 3, [2, 4]],
    ["a:\n  b: 1\n c: 2", 1, [0, 2]],
    ["a:\n    b: 1\n   # a comment\n\n   c: 2", 3, [4]],
    ["a:\n  - b\n - c", 1, [2]],
    ["a: 1\n  b: 2", 2, [0]],
  ])("%j: %i, not %j", (text, here, fitting) => {
    for (const each of [text, text.replaceAll("\n", "\r\n")])
      expect(problems(yaml(each))).toMatchObject([{ detail: "bad-indent", indent: { here, fitting } }]);
  });
});

describe("two slips that lie apart are two problems", () => {
  const sound = "k1: 1\nk2: 2\nk3: 3\nk4: 4\n";
  const one = (text: string) => `${text}\n${sound}`;
  test.each(
    rows([
      ["a: @x", "z: @y", "syntax special-start 1:4", "syntax special-start 6:4"],
      ["a: x: y", "z: x: y", "syntax colon-in-text 1:4", "syntax colon-in-text 6:4"],
      ["a: 'x' y", "z: - y", "syntax text-after-value 1:8", "syntax list-on-key-line 6:4"],
      ['a: "\\q"', "z: 'y", "syntax bad-escape 1:5", "syntax unclosed-quote 6:4"],
      ["a: @x", "\tz: y", "syntax special-start 1:4", "syntax tab-indent 6:1"],
    ]),
  )("%s", (_, first, last, ...expected) => {
    expect(told(yaml(one(first) + last))).toEqual(expected);
  });

  test.each([
    ["neighbouring lines", "a: !x b\nc: !y d\n", ["tag 1:4", "tag 2:4"]],
    ["one line", "a: [!x b, !y c]\n", ["tag 1:5", "tag 1:11"]],
    [
      "a tag and what else is not read",
      "a: !Ref x\nb: *c\nb: 1\n",
      ["tag 1:4", "alias 2:4", "duplicate-key 3:1"],
    ],
  ])("things that are not read are no slips, each is told: %s", (_, text, expected) => {
    expect(told(yaml(text))).toEqual(expected);
  });
});

test("a slip in otherwise sound lines is told at its own line, wherever it stands", () => {
  const slip = fc.constantFrom<[string, string]>(
    ["@x", "special-start"],
    ["b: c", "colon-in-text"],
    ["'d' e", "text-after-value"],
  );
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), slip, (before, after, [value, detail]) => {
      const lines = (name: string, count: number) =>
        Array.from({ length: count }, (_, i) => `${name}${i}: 1`);
      const text = [...lines("a", before), `slip: ${value}`, ...lines("z", after)].join("\n");
      const found = problems(yaml(text));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code: "syntax", detail, at: { line: before + 1 } });
    }),
  );
});
