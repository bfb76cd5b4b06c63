import { expect, test } from "vitest";
import { nextToLapse } from "../../../src/reports/rows/next-to-lapse.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const basic = "{ scheme: cyber-essentials, issued: 2026-06-10, expires: 2027-06-09 }";
const plus = "{ scheme: cyber-essentials-plus, issued: 2026-02-10, expires: 2027-02-09 }";
const today = "{ scheme: iso-27001, issued: 2025-11-24, expires: 2026-11-24 }";
const lapsed = "{ scheme: cyber-essentials, issued: 2025-11-10, expires: 2026-11-23 }";
const later = "{ scheme: cyber-essentials, issued: 2026-11-25, expires: 2026-12-24 }";
const dcc = "{ scheme: dcc, level: 1, issued: 2026-02-10, expires: 2027-06-09 }";
const fileless = "{ scheme: iso-27001, issued: 2026-02-10, expires: 2026-12-01, file: a.pdf }";

test.each([
  ["the only one", [basic], "Cyber Essentials, 9 Jun 2027"],
  ["the first to lapse, wherever it stands", [basic, plus], "Cyber Essentials Plus, 9 Feb 2027"],
  ["one on its last day", [basic, today], "iso-27001, 24 Nov 2026"],
  ["none that has lapsed or is not in force yet", [lapsed, later, basic], "Cyber Essentials, 9 Jun 2027"],
  ["none whose file is missing", [fileless, basic], "Cyber Essentials, 9 Jun 2027"],
  ["the first of two on one day", [dcc, basic], "Defence Cyber Certification (DCC) Level 1, 9 Jun 2027"],
  ["nothing where none is in force", [lapsed, later], undefined],
  ["nothing where there is none", [], undefined],
])("%s", (_, certificates, words) => {
  const assessment = assessmentOf(
    harrow({ certificates: certificates.length === 0 ? "  []" : `  [${certificates.join(", ")}]` }),
  );
  expect(nextToLapse(assessment)).toBe(words);
});
