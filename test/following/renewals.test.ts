import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { fallsShort, type Assessment } from "../../src/assessment/assessment.ts";
import { addDays } from "../../src/assessment/calendar.ts";
import { causeCode, renewals } from "../../src/following/renewals.ts";
import { judged } from "../support/judged.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";
import type { Fields } from "../support/small-catalogue.ts";

const asOf = "2026-11-24";
const held = {
  scheme: "cyber-essentials",
  holder: "Harrow Ltd",
  issued: "2026-06-10",
  expires: "2027-06-09",
};
const base: Fields = {
  supplier: { name: "Harrow Ltd" },
  level: 0,
  declared: { on: "2026-11-20" },
  contract: { riskAssessmentReference: "RAR 1", ends: "2027-12-31" },
  certificates: [held],
  controls: {
    "10": { answers: { kept: "yes" } },
    "20": {
      answers: { a: "no", b: "no" },
      plan: {
        action: "Do it",
        due: "2027-02-28",
        accepted: { by: "Delivery Team", on: "2026-10-01", riskAssessmentReference: "RAR 1" },
      },
    },
    "30": { answers: { tested: "2026-10-01", reviewed: "2025-10-01" } },
  },
};

const told = (assessment: Assessment) =>
  renewals(assessment).map(({ on, controls, cause, overdue }) => [
    on,
    controls.map(({ control }) => control.id).join(" "),
    causeCode(cause),
    overdue,
  ]);

describe("renewals", () => {
  test("are every date that turns a control or begins a warning of its own, those that have passed first", () => {
    expect(told(judged(everyKind, base, { asOf, sightings: seen }))).toEqual([
      ["2026-10-02", "30", "date-too-old", true],
      ["2026-12-31", "30", "date-too-old", false],
      ["2027-03-01", "20", "plan-does-not-count", false],
      ["2027-06-10", "10", "certificate-expired", false],
      ["2027-11-21", "", "declared-long-ago", false],
      ["2028-01-01", "", "contract-ended", false],
    ]);
  });

  test("name no certificate that another one follows", () => {
    const next = {
      scheme: "cyber-essentials",
      holder: "Harrow Ltd",
      issued: "2027-06-10",
      expires: "2028-06-09",
    };
    const certificates = [held, next];
    const found = told(judged(everyKind, { ...base, certificates }, { asOf, sightings: seen }));
    expect(found.filter(([, , code]) => code === "certificate-expired")).toEqual([
      ["2028-06-10", "10", "certificate-expired", false],
    ]);
  });

  test("never disagree with an assessment of that day: whatever begins to fall short is named on its day", () => {
    let turns = 0;
    fc.assert(
      fc.property(declarations, days, (fields, day) => {
        const assessment = judged(everyKind, fields, { asOf: day, sightings: seen });
        const dates = renewals(assessment).filter(({ overdue }) => !overdue);
        const { catalogue, declaration, circumstances } = assessment;
        const shortOn = (on: string): ReadonlySet<string> => {
          const { controls } = assess(catalogue, declaration, { ...circumstances, asOf: on });
          return new Set(
            controls
              .filter(({ verdict }) => fallsShort(verdict) && verdict !== "planned")
              .map((each) => each.control.id),
          );
        };
        for (const { on } of dates) {
          const [before, after] = [shortOn(addDays(on, -1)), shortOn(on)];
          for (const id of after) {
            if (before.has(id)) continue;
            turns++;
            const named = dates
              .filter((each) => each.on === on)
              .flatMap(({ controls }) => controls.map(({ control }) => control.id));
            expect(named).toContain(id);
          }
        }
      }),
      { numRuns: 300, seed: 20261128 },
    );
    expect(turns).toBeGreaterThan(50);
  });
});
