import { describe, expect, test } from "vitest";
import { readDate, readDates } from "../../src/interview/dates.ts";

describe("a date as people write it", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["24/11/2026", "2026-11-24"],
    ["4/3/2026", "2026-03-04"],
    ["24 Nov 2026", "2026-11-24"],
    ["1st September 2026", "2026-09-01"],
    ["1 Sept 2026", "2026-09-01"],
    ["2 DECEMBER 2026", "2026-12-02"],
    ["3-may-2026", "2026-05-03"],
    ["3 Septem 2026", undefined],
    ["11/24/2026", undefined],
    ["30 Feb 2026", undefined],
    ["24/11/26", undefined],
    ["soon", undefined],
  ])("%s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    "10/06/2026 to 09/06/2027",
    "2026-06-10 2027-06-09",
    "10 Jun 2026 - 9 Jun 2027",
    "10/6/2026, 9/6/2027",
  ])("two on a line: %s", (text) => {
    expect(readDates(text)).toEqual(["2026-06-10", "2027-06-09"]);
  });
});
