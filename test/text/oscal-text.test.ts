import { describe, expect, test } from "vitest";
import {
  controlToken,
  endOf,
  filled,
  markup,
  paragraphs,
  plain,
  prop,
  prose,
  startOf,
  unmarked,
} from "../../src/text/oscal-text.ts";

describe("markup", () => {
  test.each([
    ["plain words, (as) they are: 100 % & more", String.raw`plain words, (as) they are: 100 % \& more`],
    ["**a** _b_ `c`", "\\*\\*a\\*\\* \\_b\\_ \\`c\\`"],
    ["[x](javascript:alert(1))", String.raw`\[x\](javascript:alert(1))`],
    ["<script>", String.raw`\<script\>`],
    ["{{ insert: param, p }}", String.raw`\{\{ insert: param, p \}\}`],
    [String.raw`a\*`, String.raw`a\\\*`],
    ["# a", String.raw`\# a`],
    ["- a", String.raw`\- a`],
    ["--- ", String.raw`\---`],
    ["1. a", String.raw`1\. a`],
    ["1100 Governance", "1100 Governance"],
    ["well-known", "well-known"],
    ["one\ntwo", "one two"],
    ["  ", "-"],
    ["", "-"],
    ["\u001b[2J\ud800", String.raw`\\u\{1b\}\[2J\\u\{d800\}`],
  ])("%j", (text, expected) => {
    expect(markup(text)).toBe(expected);
  });
});

describe("prose", () => {
  test.each([
    ["one\ntwo\n\nthree", "one\ntwo\n\nthree"],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["# a\n- b\n  c_d \n1) e", "\\# a\n\\- b\n  c\\_d\n1\\) e"],
    ["a | b\n--- | ---", "a \\| b\n\\--- \\| ---"],
    [" \n ", "-"],
  ])("%j", (text, expected) => {
    expect(prose(text)).toBe(expected);
  });
});

describe("unmarked", () => {
  test.each([
    [String.raw`\\server \_a\_ \{\{ insert: param, p \}\}`, String.raw`\server _a_ {{ insert: param, p }}`],
    ["see [the *guide*](https://x.example/a) and [below](#b)", "see the *guide* and below"],
    [String.raw`\[x\](https://x.example/)`, "[x](https://x.example/)"],
    [String.raw`\\[x](https://x.example/)`, String.raw`\x`],
    [String.raw`[a\]b](#c)`, "a]b"],
    ["[x](ftp://x.example/)", "[x](ftp://x.example/)"],
    [String.raw`C:\new \é`, String.raw`C:\new \é`],
  ])("%j", (text, expected) => {
    expect(unmarked(text)).toBe(expected);
  });

  test.each(["[".repeat(50_000), "[a](".repeat(20_000), "\\".repeat(99_999), "[\\".repeat(50_000)])(
    "is quick with a long text of signs",
    (text) => {
      const start = performance.now();
      unmarked(text);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

test("remarks of a property are marked up, its value is not", () => {
  expect(prop("level", "a_b", "A_B")).toMatchObject({ value: "a_b", remarks: String.raw`A\_B` });
  expect(JSON.stringify(prop("level", "x"))).not.toContain("remarks");
});

describe("paragraphs", () => {
  test("are apart, and what is missing is left out", () => {
    expect(paragraphs("a", undefined, " ", "b\n\n# c")).toBe("a\n\nb # c");
    expect(paragraphs()).toBe("-");
  });
});

test.each([
  ["  a b ", "a b"],
  ["\u00a0", "-"],
  ["a\nb", "a b"],
])("plain %j", (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  ["0001", "c-0001"],
  ["HR-01", "c-HR-01"],
  ["a.b_c", "c-a.b_c"],
])("the token of %s", (id, token) => {
  expect(controlToken(id)).toBe(token);
  expect(token).toMatch(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
});

test.each([
  ["2026-11-24", "2026-11-24T00:00:00Z", "2026-11-24T23:59:59Z"],
  ["1900-01-01", "1900-01-01T00:00:00Z", "1900-01-01T23:59:59Z"],
  ["2999-12-31", "2999-12-31T00:00:00Z", "2999-12-31T23:59:59Z"],
  ["1899-12-31", undefined, undefined],
  ["3000-01-01", undefined, undefined],
  [undefined, undefined, undefined],
])("%s as timestamps", (date, start, end) => {
  expect(startOf(date)).toBe(start);
  expect(endOf(date)).toBe(end);
});

test("an empty list is none", () => {
  expect(filled([])).toBeUndefined();
  expect(filled([1])).toEqual([1]);
});
