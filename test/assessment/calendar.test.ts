import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween } from "../../src/assessment/calendar.ts";
import { isCalendarDate } from "../../src/document/calendar-date.ts";

const day = fc
  .integer({ min: Date.parse("1990-01-01") / 86_400_000, max: Date.parse("2100-12-31") / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("some days later", () => {
  test.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 1, "2026-11-25"],
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-01-01", 365, "2027-01-01"],
  ])("%s and %d is %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test("come one after the other, over leap years and turns of the century, as far as dates go", () => {
    for (const first of ["1999-12-30", "2026-11-24", "2099-12-30"]) {
      let date = first;
      for (let days = 1; days <= 800; days++) {
        date = addDays(date, 1);
        expect(date).toBe(new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10));
      }
    }
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
  });

  test("are as many as lie between", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe("some months later", () => {
  test.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 12, "2027-11-24"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-03-31", 1, "2026-04-30"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2026-12-01", 1, "2027-01-01"],
    ["2026-01-15", 11, "2026-12-15"],
    ["2026-01-15", 36, "2029-01-15"],
    ["1999-12-31", 2, "2000-02-29"],
    ["2099-12-31", 2, "2100-02-28"],
  ])("%s and %d is %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test("are a real date in the month that many months on, on the same day or the month's last", () => {
    fc.assert(
      fc.property(day, fc.nat(600), (from, months) => {
        const to = addMonths(from, months);
        expect(isCalendarDate(to)).toBe(true);
        const count = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(count(to) - count(from)).toBe(months);
        const isLast = addDays(to, 1).endsWith("-01");
        expect(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8))).toBe(true);
      }),
    );
  });

  test("keep the order of dates", () => {
    fc.assert(
      fc.property(day, day, fc.nat(120), (a, b, months) => {
        const [first, second] = [a, b].toSorted();
        expect(addMonths(first ?? a, months) <= addMonths(second ?? b, months)).toBe(true);
      }),
    );
  });
});
