import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysIn, isCalendarDate } from "../../src/document/calendar-date.ts";

describe("a calendar date", () => {
  test.each([
    "2026-01-01",
    "2026-12-31",
    "2026-04-30",
    "2024-02-29",
    "2000-02-29",
    "0001-01-01",
    "9999-12-31",
  ])("%s is one", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    ["2026-02-29", "no leap year"],
    ["1900-02-29", "no leap year, as a century"],
    ["2100-02-29", "no leap year, as a century"],
    ["2026-02-30", "no such day"],
    ["2026-04-31", "no such day"],
    ["2026-01-32", "no such day"],
    ["2026-01-00", "no day 0"],
    ["2026-00-01", "no month 0"],
    ["2026-13-01", "no month 13"],
    ["0000-01-01", "no year 0"],
    ["2026-1-1", "digits missing"],
    ["26-01-01", "digits missing"],
    ["12026-01-01", "a digit too many"],
    ["2026/01/01", "other marks"],
    ["20260101", "no marks"],
    ["01-02-2026", "the other way round"],
    ["1 Jan 2026", "in words"],
    ["2026-01-01T00:00:00Z", "with a time"],
    ["2026-01-01\n", "with a line end"],
    [" 2026-01-01", "with a space"],
    ["２０２６-01-01", "full-width digits"],
    ["", "nothing"],
  ])("%j is none: %s", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test("every day that the calendar has is one", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        expect(isCalendarDate(day.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });

  test("a day is one exactly if the clock does not carry it into the next month", () => {
    const [year, month, day] = [
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    ];
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        const date = new Date(0);
        date.setUTCFullYear(y, m - 1, d);
        const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        expect(isCalendarDate(text)).toBe(real);
      }),
    );
  });
});

test.each([
  [2026, 1, 31],
  [2026, 2, 28],
  [2024, 2, 29],
  [2000, 2, 29],
  [1900, 2, 28],
  [2026, 4, 30],
  [2026, 6, 30],
  [2026, 7, 31],
  [2026, 8, 31],
  [2026, 9, 30],
  [2026, 11, 30],
  [2026, 12, 31],
])("in %i month %i has %i days", (year, month, days) => {
  expect(daysIn(year, month)).toBe(days);
});
