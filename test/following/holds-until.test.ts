import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { addDays } from "../../src/assessment/calendar.ts";
import { holdsUntil } from "../../src/following/holds-until.ts";
import { assess } from "../../src/assessment/assess.ts";
import { judged } from "../support/judged.ts";
import { everyKind, seen } from "../support/random-declarations.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";

const asOf = "2026-11-24";
const later = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(asOf, days));
const before = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(asOf, -days));

/** Declarations that are nearly always met, each of whose dates turns it one day. */
const metOnes: fc.Arbitrary<Fields> = fc
  .record({
    expires: later(500),
    next: fc.option(fc.record({ issued: later(400), lasts: fc.nat(400) }), { nil: undefined }),
    tested: before(89),
    reviewed: before(364),
    due: fc.option(later(400), { nil: undefined }),
    shown: fc.option(later(600), { nil: undefined }),
    level: fc.constantFrom(0, 1),
  })
  .map(({ expires, next, tested, reviewed, due, shown, level }) => ({
    supplier: { name: "Harrow Ltd" },
    level,
    contract: { riskAssessmentReference: "RAR 1" },
    certificates: [
      { scheme: "cyber-essentials", holder: "Harrow Ltd", issued: "2026-01-01", expires },
      ...(next === undefined
        ? []
        : [
            {
              scheme: "cyber-essentials",
              holder: "Harrow Ltd",
              issued: next.issued,
              expires: addDays(next.issued, next.lasts),
            },
          ]),
    ],
    controls: {
      "10": { answers: { kept: "yes" } },
      "20":
        due === undefined
          ? { answers: { a: "yes", b: "no" } }
          : {
              answers: { a: "no", b: "no" },
              plan: {
                action: "Do it",
                due,
                accepted: { by: "Delivery Team", on: "2026-10-01", riskAssessmentReference: "RAR 1" },
              },
            },
      "30": { answers: { tested, reviewed } },
      "40": { answers: { days: 14, length: 12 } },
      "50": {
        answers: { dpia: "done", measures: ["this"] },
        ...(shown === undefined
          ? {}
          : { evidence: [{ title: "Shown", url: "https://example.com", expires: shown }] }),
      },
      "60": "yes",
      "70": "yes",
    },
  }));

const worth = { met: 2, "met-with-plan": 1, "not-met": 0, undecided: 0 } as const;
const worthOn = ({ catalogue, declaration, circumstances }: Assessment, day: string): number =>
  worth[assess(catalogue, declaration, { ...circumstances, asOf: day }).verdict];

describe("a verdict holds until a day", () => {
  test("on which it is as good, and not the day after; on every day before it is, too", () => {
    let turned = 0;
    fc.assert(
      fc.property(metOnes, (fields) => {
        const assessment = judged(everyKind, fields, { asOf, sightings: seen });
        const least = worth[assessment.verdict];
        fc.pre(least > 0);
        const until = holdsUntil(assessment);
        const end = until ?? addDays(asOf, 1200);
        for (let day = asOf; day <= end; day = addDays(day, 1))
          expect(worthOn(assessment, day)).toBeGreaterThanOrEqual(least);
        if (until === undefined) return;
        turned++;
        expect(worthOn(assessment, addDays(until, 1))).toBeLessThan(least);
      }),
      { numRuns: 150, seed: 20261128 },
    );
    expect(turned).toBeGreaterThan(100);
  });

  test("is not said of what is not met, nor where no day turns it", () => {
    const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
    expect(holdsUntil(judged(catalogue, { controls: { "10": "no" } }, { asOf }))).toBeUndefined();
    const timeless = judged(catalogue, { controls: { "10": "yes" } }, { asOf });
    expect([timeless.verdict, holdsUntil(timeless)]).toEqual(["met", undefined]);
  });
});
