import { describe, expect, test } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { dataOf, json, rows, told, yaml } from "../support/told.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads bytes as the program does: decoded first, under the size limit of a declaration. */
const read = (bytes: Uint8Array, path = "a.yaml") => {
  const text = decode(bytes, path, 256 * 1024);
  return text.ok ? parseDocument(text.value, path) : text;
};

describe("values and keys that other readers change are kept as they were written", () => {
  const kept: readonly (readonly [string, unknown])[] = [
    ["0001: a", { "0001": "a" }],
    ['0001: a\n"1": b', { "0001": "a", "1": "b" }],
    ["1: a\n1.0: b\n0x1: c", { "1": "a", "1.0": "b", "0x1": "c" }],
    ["duns: 012345678", { duns: "012345678" }],
    ["version: 1.10", { version: "1.10" }],
    ["version: 4.0", { version: "4.0" }],
    ["big: 12345678901234567890", { big: "12345678901234567890" }],
    ["hex: 0x1F", { hex: "0x1F" }],
    ["octal: 0o17", { octal: "0o17" }],
    ["octal: 017", { octal: "017" }],
    ["number: 1e3", { number: "1e3" }],
    ["time: 12:30", { time: "12:30" }],
    ["number: 1_000", { number: "1_000" }],
    ["a: yes\nb: no\nc: on\nd: off\ne: y\nf: No", { a: "yes", b: "no", c: "on", d: "off", e: "y", f: "No" }],
    ["y: 1\nno: 2\ntrue: 3", { y: "1", no: "2", true: "3" }],
    ["a: True\nb: TRUE\nc: true", { a: "True", b: "TRUE", c: "true" }],
    ["a: ~\nb: null\nc: Null\nd: NULL\ne:", { a: null, b: null, c: null, d: null, e: null }],
    ["a: nULL\nb: nil\nc: None", { a: "nULL", b: "nil", c: "None" }],
    ["a: 'null'\nb: \"~\"", { a: "null", b: "~" }],
    ["null: 1\n~: 2", { null: "1", "~": "2" }],
    ["a: .nan\nb: .inf\nc: -0\nd: -.INF", { a: ".nan", b: ".inf", c: "-0", d: "-.INF" }],
    ["on: 2026-11-01", { on: "2026-11-01" }],
    ["a: #x", { a: null }],
    ["a: x#y", { a: "x#y" }],
    ["constructor: x\nprototype: y", { constructor: "x", prototype: "y" }],
    ["a:\tb", { a: "b" }],
    ['{\n\t"a": 1,\n\t"b": [\n\t\t2\n\t]\n}', { a: "1", b: ["2"] }],
    ["a: 1\r\nb: |\r\n  x\r\n  y\r\n", { a: "1", b: "x\ny\n" }],
    [`${"k".repeat(1024)}: a`, { ["k".repeat(1024)]: "a" }],
  ];
  test.each(rows(kept))("%s", (_, text, data) => {
    expect(dataOf(yaml(text))).toEqual(data);
  });

  test("a BOM at the very start is no part of the first key", () => {
    expect(told(read(bytesOf("\ufeff0001: a\n")))).toEqual([]);
    expect(dataOf(parseDocument("0001: a\n", "a.yaml"))).toEqual({ "0001": "a" });
  });
});

describe("texts that other readers take without a word are refused", () => {
  const refused: readonly (readonly [string, string])[] = [
    ["a: 1\na: 2", "duplicate-key 2:1"],
    ['"0001": x\n0001: y', "duplicate-key 2:1"],
    ["a:\n  b: 1\n  'b': 2", "duplicate-key 3:3"],
    ["a: { b: 1, b: 2 }", "duplicate-key 1:12"],
    ["a: !!timestamp 2026-11-01", "tag 1:4"],
    ["a: !!binary aGk=", "tag 1:4"],
    ["a: !!set { b }", "tag 1:4"],
    ['a: !!js/function "x"', "tag 1:4"],
    ["a: !!python/object/apply:os.system [ls]", "tag 1:4"],
    ["a: !Ref x", "tag 1:4"],
    ["a: !important", "tag 1:4"],
    ["a: *.example.com", "alias 1:4"],
    ["a: !!str x", "tag 1:4"],
    ["!t a: 1", "tag 1:1"],
    ["a: &co Ltd", "anchor 1:4"],
    ["a: &b\n  c: 1", "anchor 1:4"],
    ["&a b: 1", "anchor 1:1"],
    ["note: see: x", "syntax colon-in-text 1:7"],
    ["b: 2\na:1", "syntax missing-colon 2:1"],
    ["a:\n    b: 1\n  c: 2", "syntax bad-indent 3:1"],
    ["a: @x", "syntax special-start 1:4"],
    ["a: %x", "syntax special-start 1:4"],
    ["a: `x`", "syntax special-start 1:4"],
    ['a: "x', "syntax unclosed-quote 1:4"],
    ["a: 'x\nb: 2", "syntax unclosed-quote 1:4"],
    ["a: [1, 2\nb: 3", "syntax unclosed-bracket 2:1"],
    ["? [a, b]\n: c", "syntax key-not-text 1:3"],
    ["[a, b]: c", "syntax key-not-text 1:1"],
    ["<<: { a: 1 }", "merge-key 1:1"],
    ["a:\n  <<: { b: 1 }", "merge-key 2:3"],
    [`${"k".repeat(1025)}: a`, "syntax long-key 1:1"],
    ["a: \u001b[31m", "forbidden-character 1:4"],
    ['a: "\\e[31m"', "forbidden-character 1:4"],
    ["a: \0", "forbidden-character 1:4"],
    ['a: "\\0"', "forbidden-character 1:4"],
    ["a: \u0007", "forbidden-character 1:4"],
    ["a: x\u202ey", "forbidden-character 1:5"],
    ['a: "\\u202e"', "forbidden-character 1:4"],
    ["a: \ud800", "forbidden-character 1:4"],
    ['a: "\\ud800"', "forbidden-character 1:4"],
    ["\ufeffa: 1", "forbidden-character 1:1"],
    ["a: 1\n\ufeffb: 2", "forbidden-character 2:1"],
    ["a: 1\rb: 2\r", "old-line-ends 1:5"],
    ["a: 1\nb: 2\rc: 3", "old-line-ends 2:5"],
    ["a: 1\u2028b: 2", "forbidden-character 1:5"],
    ["a: 1\n---\nb: 2", "second-document 2:1"],
    ["a: 1\n...\nb: 2", "second-document 3:1"],
    ["%YAML 1.1\n---\na: yes", "yaml-directive 1:1"],
    ["# first\n%YAML 1.1\n---\na: 017", "yaml-directive 2:1"],
    ["a:\n\tb: 1", "syntax tab-indent 2:1"],
    ["", "empty-file 1:1"],
    ["# only a comment\n", "empty-file 1:1"],
    ["---\n", "empty-file 1:1"],
    ["null", "empty-file 1:1"],
    ["hello", "not-a-mapping 1:1"],
    ["- a", "not-a-mapping 1:1"],
    ["a:1", "not-a-mapping 1:1"],
  ];
  test.each(rows(refused))("%s", (_, text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test("a merge of an anchor is three problems", () => {
    const found = told(yaml("a: &b { x: 1 }\nc:\n  <<: *b\n"));
    expect(found.map((each) => each.replace(/ 1:.*/, ""))).toEqual(["anchor", "merge-key 3:3", "alias 3:7"]);
  });

  test("JSON with a key twice is refused, however the key is spelt", () => {
    expect(told(json('{"a":1,"a":2}'))).toEqual(["duplicate-key 1:8"]);
    expect(told(json('{"a":1,\n"\\u0061":2}'))).toEqual(["duplicate-key 2:1"]);
  });
});

describe("bytes that other readers turn into garbage are refused", () => {
  const utf16 = (text: string, swapped: boolean): number[] =>
    Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((unit) =>
      swapped ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
    );
  test.each([
    ["UTF-16 LE", utf16("\ufefflevel: 0", false), "not-utf8 utf-16 1:1"],
    ["UTF-16 BE", utf16("\ufefflevel: 0", true), "not-utf8 utf-16 1:1"],
    ["UTF-16 LE without a BOM", utf16("level: 0", false), "not-utf8 utf-16 1:1"],
    ["UTF-16 BE without a BOM", utf16("level: 0", true), "not-utf8 utf-16 1:1"],
    ["Latin-1", [...bytesOf("a: caf"), 0xe9], "not-utf8 other 1:7"],
    ["Windows-1252 quotes", [...bytesOf("a: "), 0x93, 0x78, 0x94], "not-utf8 other 1:4"],
    ["NUL", [...bytesOf("a: 1"), 0], "not-utf8 binary 1:1"],
  ])("%s", (_, bytes, problem) => {
    expect(told(read(Uint8Array.from(bytes)))).toEqual([problem]);
  });
});

describe("texts that make other readers run for long end quickly", () => {
  const size = 255 * 1024;
  const fill = (part: string): string => part.repeat(Math.floor(size / part.length));
  const numbered = (count: number, part: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => part(index)).join("\n");
  const bomb = (levels: number): string =>
    numbered(levels, (index) => `a${index}: &a${index} [${index === 0 ? "x" : fillWith(`*a${index - 1}`)}]`);
  const fillWith = (item: string): string => Array.from({ length: 9 }, () => item).join(", ");
  const seconds = 15;

  test.each([
    ["an alias bomb of 3 levels", bomb(3), ["anchor", "alias"]],
    ["an alias bomb of 9 levels", bomb(9), ["anchor", "alias"]],
    ["a list that holds itself", "a: &a [*a]", ["anchor", "alias"]],
    [
      "90 aliases to a long text",
      `a: &a ${"x".repeat(200_000)}\n${numbered(90, (i) => `b${i}: *a`)}`,
      ["anchor", "alias"],
    ],
    [
      "5,000 anchors and as many aliases",
      numbered(5000, (i) => `a${i}: &a${i} x\nb${i}: *a${i}`),
      ["anchor", "alias"],
    ],
    ["anchors in anchors", fill("a: &"), ["alias", "anchor", "syntax"]],
    ["100,000 nested flow lists", `a: ${"[".repeat(100_000)}`, ["too-deep"]],
    ["100,000 nested lists on a line", `a:\n  ${"- ".repeat(100_000)}`, ["too-deep"]],
    ["100,000 nested explicit keys", "? ".repeat(100_000), ["too-deep"]],
    ["600 nested mappings", numbered(600, (i) => `${" ".repeat(i)}k:`), ["too-deep"]],
    ["20,000 keys of one mapping", numbered(20_000, (i) => `k${i}: 1`), []],
    ["one key again and again", fill("k:\n"), ["duplicate-key"]],
    ["one long plain text", `a: ${"x".repeat(size)}`, []],
    ["one long quoted text", `a: "${"x".repeat(size)}"`, []],
    ["one long block text", `a: |\n${fill("  x\n")}`, []],
    ["empty lines", fill("\n"), ["empty-file"]],
    ["documents without end", fill("---\n"), ["second-document"]],
    ["open brackets, line by line", fill("[\n"), ["too-deep"]],
    ["a bad line after the other", fill("- @\n"), ["syntax", "not-a-mapping"]],
    ["a quote after the other", fill('"'), ["syntax"]],
    ["a quoted line after the other", fill('"a"\n'), ["syntax"]],
    ["an open quote after the other", fill("a: '\n"), ["syntax"]],
    ["a tag after the other", fill("a: !x b\n"), ["tag", "duplicate-key"]],
  ])("%s", (_, text, codes) => {
    const start = performance.now();
    const found = new Set(told(yaml(text)).map((each) => each.split(" ")[0] ?? ""));
    expect((performance.now() - start) / 1000).toBeLessThan(seconds);
    found.delete("too-many-problems");
    expect([...found].filter((code) => !new Set<string>(codes).has(code))).toEqual([]);
    expect(found.size > 0).toBe(codes.length > 0);
  });
});
