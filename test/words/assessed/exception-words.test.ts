import { expect, test } from "vitest";
import { claimWords, planWords } from "../../../src/words/assessed/exception-words.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { gaps } from "../../support/pipeline-samples.ts";

const more = "contract: { riskAssessmentReference: R }";

function assessed(said: string): ReturnType<typeof controlIn> {
  return controlIn(assessmentOf(harrow({ controls: `${metControls}  MORE: ${said}\n`, more })), "MORE");
}

test.each([
  ["no plan", "no", undefined],
  [
    "an accepted plan with a date",
    "{ answers: { done: no }, plan: { action: Begin, due: 2027-02-28, accepted: { by: B, on: 2026-10-30, riskAssessmentReference: R } } }",
    "Plan: Begin; due 28 Feb 2027; accepted by B on 30 Oct 2026, as the supplier states.",
  ],
  [
    "a plan for what cannot be met",
    "{ answers: { done: no }, plan: { action: Wait, cannot: Too old, accepted: { by: B, on: 2026-10-30, until: 2027-05-01, riskAssessmentReference: R } } }",
    "Plan: Wait; cannot be met: Too old; accepted until 1 May 2027; accepted by B on 30 Oct 2026, as the supplier states.",
  ],
  [
    "a plan that does not count",
    "{ answers: { done: no }, plan: { action: Begin, due: 2026-01-01, accepted: { by: B, on: 2025-10-30, riskAssessmentReference: R } } }",
    "Plan: Begin; due 1 Jan 2026; does not count: its date has passed.",
  ],
])("%s", (_, said, words) => {
  expect(planWords(assessed(said))).toBe(words);
});

test.each([
  [
    "a claim with its reason",
    "{ notApplicable: { reason: Not used, agreedWith: The buyer, on: 2026-10-01 } }",
    "Claimed not applicable: Not used; agreed with The buyer on 1 Oct 2026, as the supplier states.",
  ],
  [
    "an answer that makes it not applicable",
    "{ answers: { used: no } }",
    'Claimed not applicable; answered "no": Do you use it?',
  ],
])("%s", (_, said, words) => {
  expect(claimWords(assessed(said))).toBe(words);
});

test("a claim of which nothing is left but that it was made", () => {
  const { declared, ...rest } = assessed("{ answers: { used: no } }");
  expect(declared).toBeDefined();
  expect(claimWords(rest)).toBe("Claimed not applicable.");
});

test("the plan of a sample that does not count says why", () => {
  expect(planWords(controlIn(gaps(), "EACH"))).toContain("does not count: it is not accepted");
});
