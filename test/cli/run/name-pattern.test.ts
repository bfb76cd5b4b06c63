import fc from "fast-check";
import { expect, test } from "vitest";
import { isPattern, namePattern } from "../../../src/cli/run/name-pattern.ts";

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["*.yaml", ["a.yaml", "b.yaml"], ["a.yml", ".a.yaml", "a.yaml.bak"]],
  ["a?c", ["abc", "a🚢c"], ["ac", "abbc"]],
  ["[ab].yaml", ["a.yaml", "b.yaml"], ["c.yaml", "ab.yaml"]],
  ["[a-c]1", ["a1", "b1", "c1"], ["d1"]],
  ["[!a]1", ["b1"], ["a1"]],
  ["*a*b", ["ab", "xaxb"], ["ba"]],
  [".*", [".a"], ["a"]],
  ["**", ["a"], [".a"]],
  ["a+(b)", ["a+(b)"], ["aab"]],
])("%s stands for %j and not for %j", (pattern, fitting, others) => {
  for (const name of fitting) expect(namePattern(pattern, false)(name), name).toBe(true);
  for (const name of others) expect(namePattern(pattern, false)(name), name).toBe(false);
});

test("letter case counts, but on Windows", () => {
  expect(namePattern("*.YAML", false)("a.yaml")).toBe(false);
  expect(namePattern("*.YAML", true)("A.yaml")).toBe(true);
});

test("a name without such letters is none", () => {
  expect(["a.yaml", "a[]", "[", "a]"].filter(isPattern)).toEqual([]);
});

test("a name stands for itself with any letters of it replaced", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (name, from, length) => {
      const letters = Array.from(name.replaceAll(/[[\]*?]|^\./g, "x"));
      const start = from % letters.length;
      const pattern = [...letters.slice(0, start), "*", ...letters.slice(start + (length % 5))].join("");
      const isHidden = pattern.startsWith(".");
      expect(namePattern(pattern, false)(letters.join(""))).toBe(!isHidden);
    }),
  );
});

test("many stars keep nobody busy", () => {
  const before = performance.now();
  expect(namePattern(`${"*a".repeat(60)}b`, false)("a".repeat(200))).toBe(false);
  expect(performance.now() - before).toBeLessThan(1000);
});
