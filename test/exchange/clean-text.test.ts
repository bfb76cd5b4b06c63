import { describe, expect, test } from "vitest";
import { cleanerFor, clipped, oneLine } from "../../src/exchange/clean-text.ts";
import { newLedger } from "../../src/exchange/left-out.ts";

describe("a stranger's text", () => {
  test.each([
    ["plain", "plain", []],
    ["a \u202eb\u0000c", "a bc", [["characters", 2]]],
    ["\ud800a\udc00", "a", [["characters", 2]]],
    ["😀", "😀", []],
    ["  two\r\n\tlines  ", "two lines", []],
    ["\u2066\u2069", undefined, [["characters", 2]]],
    ["", undefined, []],
    [undefined, undefined, []],
    ["x".repeat(501), `${"x".repeat(498)} …`, [["clipped", 1]]],
  ] as const)("%j becomes %j on one line", (text, line, left) => {
    const ledger = newLedger();
    expect(cleanerFor(ledger).line(text, "it")).toBe(line);
    expect(ledger.left().map(({ kind, count }) => [kind, count])).toEqual(left);
  });

  test("keeps its lines where it may, without space at their ends and with one empty line at most", () => {
    const { text } = cleanerFor(newLedger());
    expect(text("\n\n  a  \r\n\r\n\r\n\tb\rc\n\n", "it")).toBe("a\n\n  b\nc");
  });

  test("names what was cut and which characters were taken out", () => {
    const ledger = newLedger();
    cleanerFor(ledger).text(`${"word ".repeat(900)}\u0007`, "ac-1");
    expect(ledger.left()).toEqual([
      { kind: "characters", count: 1, names: ["U+0007"] },
      { kind: "clipped", count: 1, names: ["ac-1"] },
    ]);
  });
});

describe("what is cut", () => {
  test.each([
    ["four words in all", 12, "four words …"],
    ["short", 5, "short"],
    ["unbreakable", 8, "unbrea …"],
    [`abcde${"😀".repeat(3)}`, 8, "abcde …"],
  ])("%j at %i is %j", (text, most, cut) => {
    expect(clipped(text, most)).toBe(cut);
    expect(clipped(text, most).length).toBeLessThanOrEqual(most);
  });

  test("white space of every kind is one space", () => {
    expect(oneLine("\u00a0a \t\u3000b\n")).toBe("a b");
  });
});
