import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { isTimeless } from "../../src/assessment/is-timeless.ts";
import { verdictOn } from "../../src/assessment/on-another-day.ts";
import { judged } from "../support/judged.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";

describe("as on another day", () => {
  test("the verdict is that of judging from the beginning, and what no date bears on is the same", () => {
    let timeless = 0;
    fc.assert(
      fc.property(declarations, days, days, fc.boolean(), (fields, day, other, acceptDcc) => {
        const judgement = judged(everyKind, fields, { asOf: day, sightings: seen, acceptDcc });
        const { catalogue, declaration, circumstances } = judgement;
        const whole = assess(catalogue, declaration, { ...circumstances, asOf: other });
        expect(verdictOn(other, judgement)).toBe(whole.verdict);
        if (acceptDcc) return;
        const kept = judgement.controls.filter(isTimeless);
        timeless += kept.length;
        for (const each of kept)
          expect(whole.controls.find(({ control }) => control.id === each.control.id)).toEqual(each);
      }),
      { numRuns: 400 },
    );
    expect(timeless).toBeGreaterThan(100);
  });
});
