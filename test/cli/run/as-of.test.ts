import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfDate } from "../../../src/cli/run/as-of.ts";
import { UsageError } from "../../../src/cli/run/usage-error.ts";

const now = new Date("2026-11-24T12:00:00Z");

describe("--as-of", () => {
  test.each([
    ["a date is that day", "2026-02-28", "2026-02-28"],
    ["a leap day is one", "2028-02-29", "2028-02-29"],
    ["a day long ago is one", "1999-12-31", "1999-12-31"],
    ["the day first, with strokes, is one", "31/12/2026", "2026-12-31"],
    ["the day first where both could be the month", "11/12/2026", "2026-12-11"],
    ["with points", "1.2.2027", "2027-02-01"],
    ["with the month in short", "31 Dec 2026", "2026-12-31"],
    ["with the month in full", "1st January 2027", "2027-01-01"],
    ["+0d is today", "+0d", "2026-11-24"],
    ["+1d is tomorrow", "+1d", "2026-11-25"],
    ["+30d is 30 days from today", "+30d", "2026-12-24"],
    ["+38d goes over the end of the year", "+38d", "2027-01-01"],
  ])("%s", (_, option, date) => {
    expect(asOfDate(option, now)).toBe(date);
  });

  test.each([
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "31/02/2026",
    "12/31/2026",
    "24/11/26",
    "24/11",
    "31 Foo 2026",
    "31 Feb 2026",
    "2026-11-24T00:00:00Z",
    "tomorrow",
    "30d",
    "-30d",
    "+d",
    "+1.5d",
    "+30",
    "+100000d",
    "",
  ])("%j is a usage error that says what to write", (option) => {
    expect(() => asOfDate(option, now)).toThrow(UsageError);
    expect(() => asOfDate(option, now)).toThrow(`"${option}" is not a date`);
  });
});

describe("today is the day in London", () => {
  test.each([
    ["in summer the day begins at 23:00 UTC", "2026-06-30T23:30:00Z", "2026-07-01"],
    ["in summer it has not begun at 22:59 UTC", "2026-06-30T22:59:59.999Z", "2026-06-30"],
    ["in summer it begins at 23:00 UTC sharp", "2026-06-30T23:00:00.000Z", "2026-07-01"],
    ["in winter the day begins at midnight UTC", "2026-12-31T23:30:00Z", "2026-12-31"],
    ["in winter midnight is the new day", "2027-01-01T00:00:00Z", "2027-01-01"],
    ["the night before the clocks go forward is winter", "2026-03-28T23:30:00Z", "2026-03-28"],
    ["the night after they went forward is summer", "2026-03-29T23:30:00Z", "2026-03-30"],
    ["the night before the clocks go back is summer", "2026-10-24T23:30:00Z", "2026-10-25"],
    ["the night after they went back is winter", "2026-10-25T23:30:00Z", "2026-10-25"],
  ])("%s", (_, instant, date) => {
    expect(asOfDate(undefined, new Date(instant))).toBe(date);
  });

  test("+30d counts from it", () => {
    expect(asOfDate("+30d", new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-31");
  });

  test("at every moment from 1996 to 2060 it is what the zone data says", () => {
    const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
    const moment = fc.date({
      min: new Date("1996-01-01T00:00:00Z"),
      max: new Date("2060-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (instant) => {
        expect(asOfDate(undefined, instant)).toBe(london.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  test("at the last hour of every day it is what the zone data says", () => {
    const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
    for (let day = Date.UTC(2026, 0, 1, 23, 30); day < Date.UTC(2028, 0, 1); day += 86_400_000)
      expect(asOfDate(undefined, new Date(day))).toBe(london.format(new Date(day)));
  });
});
