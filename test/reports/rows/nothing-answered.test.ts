import { expect, test } from "vitest";
import { nothingAnswered } from "../../../src/reports/rows/nothing-answered.ts";
import { harrow } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

// MORE is recommended at level 0, WEAK required.
test.each([
  ["MORE", "CERT: yes", true],
  ["MORE", "MORE: {}", true],
  ["MORE", "MORE: { note: Next year }", false],
  ["MORE", "MORE: { answers: { used: yes } }", false],
  ["MORE", "MORE: { answers: { lawful: no } }", false],
  ["MORE", "MORE: no", false],
  ["MORE", "MORE: { evidence: [{ title: Policy }] }", false],
  ["MORE", "MORE: { plan: { action: Buy it } }", false],
  ["MORE", "MORE: { notApplicable: { reason: Not used, agreedWith: Buyer, on: 2027-01-01 } }", false],
  ["WEAK", "CERT: yes", false],
])("%s with %s: %s", (id, said, nothing) => {
  const assessment = assessmentOf(harrow({ controls: `controls: { ${said} }` }));
  expect(nothingAnswered(controlIn(assessment, id))).toBe(nothing);
});
