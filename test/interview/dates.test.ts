import { describe, expect, test } from "vitest";
import { readDate } from "../../src/interview/dates.ts";

describe("a date as people write it", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-30", "2026-11-30"],
    ["2026-1-4", "2026-01-04"],
    ["24/11/2026", "2026-11-24"],
    ["31/12/2026", "2026-12-31"],
    ["4/3/2026", "2026-03-04"],
    ["4.3.2026", "2026-03-04"],
    [" 24 Nov 2026 ", "2026-11-24"],
    ["1st September 2026", "2026-09-01"],
    ["1 Sept 2026", "2026-09-01"],
    ["2 DECEMBER 2026", "2026-12-02"],
    ["3-may-2026", "2026-05-03"],
    ["29 Feb 2028", "2028-02-29"],
  ])("%s", (text, date) => {
    expect(readDate(text)).toEqual({ ok: true, date });
  });

  test.each([
    ["31/11/2026", "There is no 31 November 2026: that month has 30 days"],
    ["2026-02-29", "There is no 29 February 2026: that month has 28 days"],
    ["0/11/2026", "There is no 0 November 2026: that month has 30 days"],
    ["11/24/2026", "There is no month 24. The day comes first, as in 24/11/2026"],
    ["31/24/2026", "There is no month 24"],
    ["24/11/26", "Type the year with its four digits, as in 24/11/2026"],
    ["24 Nov 26", "Type the year with its four digits, as in 24/11/2026"],
    ["1/1/0000", "Dates of the year 0 cannot be written"],
    ["soon", '"soon" is not a date. Type one such as 24/11/2026, 24 Nov 2026 or 2026-11-24'],
    [
      "3 Septem 2026",
      '"3 Septem 2026" is not a date. Type one such as 24/11/2026, 24 Nov 2026 or 2026-11-24',
    ],
    [
      "10/06/2026 to 09/06/2027",
      '"10/06/2026 to 09/06/2027" is not a date. Type one such as 24/11/2026, 24 Nov 2026 or 2026-11-24',
    ],
  ])("%s is none, and why", (text, says) => {
    expect(readDate(text)).toEqual({ ok: false, says });
  });
});
