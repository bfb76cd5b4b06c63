import { expect, test } from "vitest";
import { showsNothing, weightOf } from "../../src/following/weight.ts";
import { harrow, metControls } from "../support/harrow.ts";
import { controlIn, judged } from "../support/judged.ts";
import { assessmentOf } from "../support/one-of-each.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const plan =
  "{ action: A, due: 2027-02-28, accepted: { by: B, on: 2026-10-30, riskAssessmentReference: R } }";
const planned = `${metControls.replace("WEAK: yes", `WEAK: { answers: { done: no }, plan: ${plan} }`)}  MORE: { answers: { done: no }, plan: ${plan} }\n`;
const more = "contract: { riskAssessmentReference: R }";

test.each([
  ["what is met", "EACH", false, undefined],
  ["what is required and covered by a plan", "WEAK", false, "planned"],
  ["what is required and covered by a plan, with --strict", "WEAK", true, "planned"],
  ["what is recommended and covered by a plan", "MORE", false, "planned"],
  ["what is recommended and covered by a plan, with --strict", "MORE", true, "fails"],
] as const)("%s weighs", (_, id, strict, weight) => {
  const assessment = assessmentOf(harrow({ controls: planned, more }), undefined, { strict });
  expect(weightOf(controlIn(assessment, id), assessment)).toBe(weight);
});

test.each([
  ["what is required and falls short", "WEAK", false, "fails"],
  ["what is recommended and falls short", "MORE", false, "suggested"],
  ["what is recommended and falls short, with --strict", "MORE", true, "fails"],
] as const)("%s weighs", (_, id, strict, weight) => {
  const assessment = assessmentOf(harrow({ controls: "controls: {}\n" }), undefined, { strict });
  expect(weightOf(controlIn(assessment, id), assessment)).toBe(weight);
});

test("where every required control is claimed not applicable, nothing is shown", () => {
  const asked = control("10", [yesNo("a")], { appliesIf: { id: "used", ask: "Is it used?" } });
  const catalogue = smallCatalogue({ controls: [asked] });
  expect(showsNothing(judged(catalogue, { controls: { "10": { answers: { used: "no" } } } }))).toBe(true);
  expect(showsNothing(judged(catalogue, { controls: { "10": { answers: { used: "yes" } } } }))).toBe(false);
  expect(showsNothing(judged(catalogue, { controls: { "10": "yes" } }))).toBe(false);
});
