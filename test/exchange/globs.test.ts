import { expect, test } from "vitest";
import { fits } from "../../src/exchange/globs.ts";

test.each([
  ["ac-*", "ac-1", true],
  ["ac-?", "ac-12", false],
  ["*", "", true],
  ["", "", true],
  ["?", "", false],
  ["*.1", "ac-2.1", true],
  ["a*b*c", "aXbXbXc", true],
  ["a.c", "abc", false],
  ["[a]", "a", false],
])("%j fits %j: %s", (pattern, text, is) => {
  expect(fits(pattern, text)).toBe(is);
});

test("many stars keep nobody busy", () => {
  expect(fits(`${"*a".repeat(100)}b`, "a".repeat(200))).toBe(false);
});
