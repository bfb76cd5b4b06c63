import { expect, test } from "vitest";
import { dateInWords } from "../../src/text/dates-in-words.ts";

test.each([
  ["2026-11-24", "24 Nov 2026"],
  ["2026-01-01", "1 Jan 2026"],
  ["2026-02-09", "9 Feb 2026"],
  ["2024-02-29", "29 Feb 2024"],
  ["2026-12-31", "31 Dec 2026"],
  ["2026-05-10", "10 May 2026"],
])("%s is said as %s", (date, said) => {
  expect(dateInWords(date)).toBe(said);
});
