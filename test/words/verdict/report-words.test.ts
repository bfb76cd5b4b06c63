import { expect, test } from "vitest";
import { reportFacts } from "../../../src/reports/rows/fact-rows.ts";
import {
  controlTexts,
  declaredWords,
  reportTitle,
  textsToKnow,
} from "../../../src/words/verdict/report-words.ts";
import { harrow } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const tool = { name: "csm-check", version: "1" };

test("a title names supplier, level and day", () => {
  expect(reportTitle("Self-assessment", assessmentOf(harrow()))).toBe(
    "Self-assessment of Harrow Ltd: House rules Level 0 (Basic) as of 24 Nov 2026",
  );
});

test.each([
  [
    "declared: { on: 2026-11-20, by: Ann, role: Director }",
    "Declared by Ann, Director on 20 Nov 2026, as the declaration states. This report is not signed.",
  ],
  ["declared: { by: Ann }", "Declared by Ann, as the declaration states. This report is not signed."],
  [
    "declared: { on: 2026-11-20 }",
    "Declared on 20 Nov 2026, as the declaration states. The declaration names nobody who answers for it. This report is not signed.",
  ],
  ["", "The declaration names nobody who answers for it, and bears no date. This report is not signed."],
])("%s", (more, words) => {
  expect(declaredWords(assessmentOf(harrow({ more })))).toBe(words);
});

test("redacted, who declared it is withheld, the day is not", () => {
  expect(declaredWords({ ...assessmentOf(harrow()), redacted: true })).toBe(
    "Declared on 20 Nov 2026; who declared it is withheld. This report is not signed.",
  );
});

test.each([
  ["CERT: yes", "CERT", ["MET."]],
  ["CERT: yes", "WEAK", ["UNANSWERED.", "Not answered yet: Do you do it a little?"]],
  ["WEAK: no", "WEAK", ["NOT MET.", 'Answered "no": Do you do it a little?']],
  ["MORE: { answers: { used: no } }", "MORE", ["N/A: claimed not applicable."]],
])("%s: %s", (control, id, texts) => {
  const assessment = assessmentOf(harrow({ controls: `controls: { ${control} }` }));
  expect(controlTexts(controlIn(assessment, id))).toEqual(texts);
});

test("warnings come first, with their codes", () => {
  const texts = textsToKnow(assessmentOf(harrow({ more: "declared: { on: 2026-11-20 }" })));
  expect(texts[0]).toMatch(/ \[scope-missing\]$/);
  expect(texts).toContain("This is said until the end of 2026.");
});

test("the facts of a report are lines, and what is not there is left out", () => {
  const assessment = assessmentOf(harrow({ more: 'marking: "a\tb"' }));
  const facts = reportFacts({ ok: true, path: "./x/supplier.yaml", assessment }, tool);
  const byName = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  expect(byName).toMatchObject({
    verdict: "met",
    marking: "a b",
    declaration: "x/supplier.yaml",
    "tool-version": "1",
  });
  expect(Object.keys(byName)).not.toContain("declaration-sha256");
  expect(Object.keys(byName)).not.toContain("redacted");
});
