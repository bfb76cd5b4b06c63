import { expect, test } from "vitest";
import { fingerprinter } from "../../src/text/fingerprinter.ts";

test("the same parts have the same fingerprint in every report, and another each time within one", () => {
  const first = fingerprinter();
  const marks = [first("a", "b"), first("a", "b"), first("ab"), first("a", "c"), first("a", "b")];
  expect(new Set(marks).size).toBe(5);
  const second = fingerprinter();
  // What else is told between them changes nothing.
  second("other");
  expect([second("a", "b"), second("a", "b")]).toEqual(marks.slice(0, 2));
});
