import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, assessOn, verdictOn } from "../../src/assessment/assess.ts";
import { isTimeless } from "../../src/assessment/is-timeless.ts";
import { judged } from "../support/judged.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";

describe("judging again as on another day", () => {
  test("gives what judging from the beginning gives, whatever was taken over", () => {
    let kept = 0;
    fc.assert(
      fc.property(declarations, days, days, fc.boolean(), (fields, day, other, acceptDcc) => {
        const judgement = judged(everyKind, fields, { asOf: day, sightings: seen, acceptDcc });
        const { catalogue, declaration, circumstances } = judgement;
        const whole = assess(catalogue, declaration, { ...circumstances, asOf: other });
        expect(assessOn(other, judgement)).toEqual(whole);
        expect(verdictOn(other, judgement)).toBe(whole.verdict);
        kept += judgement.controls.filter(isTimeless).length;
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});
