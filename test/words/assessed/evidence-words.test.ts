import { expect, test } from "vitest";
import {
  certificatesOf,
  certificateTold,
  evidenceTold,
  wasLookedAt,
} from "../../../src/words/assessed/evidence-words.ts";
import { harrow } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const assessment = assessmentOf(
  harrow({
    certificates: `  - { scheme: dcc, level: 0, issued: 2024-01-01, expires: 2026-01-01 }
  - { scheme: cyber-essentials, number: C-1, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09, file: ce.pdf }`,
    controls: `controls: { EACH: { evidence: [{ title: A, file: a.pdf }, { title: B, url: "https://b.example" }] } }`,
  }),
  undefined,
  { sightings: new Map([["a.pdf", { state: "file" }]]) },
);

test("a certificate is told as the supplier's word, with what was seen of its file", () => {
  expect(assessment.certificates.map(certificateTold)).toEqual([
    "Certificate as the supplier states it: Defence Cyber Certification (DCC) Level 0, from 1 Jan 2024 to 1 Jan 2026; not in force on the day of this assessment.",
    "Certificate as the supplier states it: Cyber Essentials C-1, held by Harrow Ltd, from 10 Jun 2026 to 9 Jun 2027; in force on the day of this assessment. Its file: the file is not there.",
  ]);
});

test("evidence is told with what was seen of it", () => {
  expect(controlIn(assessment, "EACH").evidence.map(evidenceTold)).toEqual([
    "Named as evidence: A (the file is there; what it says was not examined).",
    "Named as evidence: B (not looked at).",
  ]);
});

test("evidence is told with the version that it bears, as its author wrote it", () => {
  const controls = "controls: { EACH: { evidence: [{ title: Plan, version: 1.10 }] } }";
  const { evidence } = controlIn(assessmentOf(harrow({ controls })), "EACH");
  expect(evidence.map(evidenceTold)).toEqual(["Named as evidence: Plan, version 1.10 (not looked at)."]);
});

test("certificates bear on the controls that ask for their scheme", () => {
  expect(certificatesOf(controlIn(assessment, "CERT"), assessment)).toEqual([1]);
  expect(certificatesOf(controlIn(assessment, "EACH"), assessment)).toEqual([]);
});

test("what is not checked was not looked at", () => {
  expect([undefined, "not-checked" as const, "holds" as const, "missing" as const].map(wasLookedAt)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
