import { describe, expect, test } from "vitest";
import { at, timeScale, yearsIn } from "../../../src/reports/html/time-scale.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

function scaleOf(issued: string, expires: string, ends?: string): ReturnType<typeof timeScale> {
  const certificates = `  - { scheme: cyber-essentials, issued: ${issued}, expires: ${expires} }`;
  const more = ends === undefined ? "scope: { organisation: whole }" : `contract: { ends: ${ends} }`;
  return timeScale(assessmentOf(harrow({ certificates, more })));
}

describe("the stretch of the time line", () => {
  test.each([
    ["to the contract's end", "2026-06-10", "2027-06-09", "2029-03-31", "2026-05-10", "2029-04-30"],
    [
      "to the last expiry without a contract",
      "2026-06-10",
      "2027-06-09",
      undefined,
      "2026-05-10",
      "2027-07-09",
    ],
    [
      "to the last expiry after the contract",
      "2026-06-10",
      "2027-06-09",
      "2026-11-01",
      "2026-05-10",
      "2027-07-09",
    ],
    [
      "with the day of the assessment in it",
      "2024-06-10",
      "2025-06-09",
      undefined,
      "2024-05-10",
      "2026-12-24",
    ],
    ["no more than three years back", "1990-01-01", "2027-06-09", undefined, "2023-11-24", "2027-07-09"],
    ["no more than ten years ahead", "2026-06-10", "2027-06-09", "2099-12-31", "2026-05-10", "2036-11-24"],
  ])("%s", (_, issued, expires, ends, from, to) => {
    expect(scaleOf(issued, expires, ends)).toMatchObject({ from, to, asOf: "2026-11-24" });
  });

  test("an end of the contract that lies outside is not drawn", () => {
    expect(scaleOf("2026-06-10", "2027-06-09", "2099-12-31")).not.toHaveProperty("ends");
    expect(scaleOf("2026-06-10", "2027-06-09", "2029-03-31")).toHaveProperty("ends", "2029-03-31");
  });
});

test("a date has its place, one outside the edge", () => {
  const scale = { from: "2026-01-01", to: "2027-01-01", asOf: "2026-06-01" };
  expect(
    ["2025-06-01", "2026-01-01", "2026-07-02", "2027-01-01", "2030-01-01"].map((day) => at(scale, day)),
  ).toEqual([0, 0, 49.86, 100, 100]);
});

test("of many years only some are named", () => {
  const scale = { from: "2026-01-02", to: "2036-01-01", asOf: "2026-06-01" };
  expect(yearsIn(scale).map((day) => day.slice(0, 4))).toEqual(["2027", "2029", "2031", "2033", "2035"]);
});
