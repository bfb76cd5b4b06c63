import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { addDays } from "../../src/assessment/calendar.ts";
import { turningDays } from "../../src/following/turning-days.ts";
import { codes, judged, verdictsIn } from "../support/judged.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";
import type { Fields } from "../support/small-catalogue.ts";

const on = (fields: Fields, asOf: string, acceptDcc: boolean): Assessment =>
  judged(everyKind, fields, { asOf, acceptDcc, sightings: seen });

/** All that a date can change, warnings that only look ahead aside. */
function judgementOf(assessment: Assessment) {
  const { verdict, undecided, controls, certificates, dcc } = assessment;
  return {
    verdict,
    undecided,
    verdicts: verdictsIn(assessment),
    findings: controls.map(({ findings, advice }) => [codes(findings), codes(advice)]),
    evidence: controls.map((each) => each.evidence.map(({ state }) => state)),
    inForce: certificates.map((each) => each.inForce),
    dcc: [dcc?.outlook, dcc?.certificate?.counts],
  };
}

test("on any other day everything is as on the day before", () => {
  let others = 0;
  fc.assert(
    fc.property(declarations, days, fc.boolean(), (fields, day, acceptDcc) => {
      const today = on(fields, day, acceptDcc);
      if (turningDays(today).includes(day)) return;
      others++;
      expect(judgementOf(today)).toEqual(judgementOf(on(fields, addDays(day, -1), acceptDcc)));
    }),
    { numRuns: 1500, seed: 20261128 },
  );
  expect(others).toBeGreaterThan(700);
});
