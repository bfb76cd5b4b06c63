import { assess } from "../../src/assessment/assess.ts";
import type { AssessedControl, Assessment, Circumstances } from "../../src/assessment/assessment.ts";
import { questionOf, type Finding } from "../../src/assessment/finding.ts";
import type { Warning } from "../../src/assessment/warning.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { declarationOf } from "./reading-declarations.ts";
import type { Fields } from "./small-catalogue.ts";

/** The day of judgement where a test names no other. */
export const today = "2026-11-24";

/** Circumstances as the command line has them when no option is given. */
export function circumstances(other: Partial<Circumstances> = {}): Circumstances {
  return {
    asOf: today,
    strict: false,
    plans: true,
    acceptDcc: false,
    evidence: "check",
    failOn: [],
    sightings: new Map(),
    ...other,
  };
}

/** Judges a declaration with these keys. */
export function judged(catalogue: Catalogue, fields: Fields, other: Partial<Circumstances> = {}): Assessment {
  const reading = other.level === undefined ? {} : { level: other.level };
  return assess(catalogue, declarationOf(catalogue, fields, reading), circumstances(other));
}

/** One control of an assessment. */
export function controlIn(assessment: Assessment, id: string): AssessedControl {
  const found = assessment.controls.find((each) => each.control.id === id);
  if (found === undefined) throw new Error(`${id} was not assessed`);
  return found;
}

/** Findings as `code` or `code question`. */
export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => [finding.code, questionOf(finding)?.id ?? []].flat().join(" "));
}

/** The verdict of each control, by id. */
export function verdictsIn(assessment: Assessment): Readonly<Record<string, string>> {
  return Object.fromEntries(assessment.controls.map(({ control, verdict }) => [control.id, verdict]));
}

/** The warnings with one code. */
export function warned(assessment: Assessment, code: Warning["code"]): readonly Warning[] {
  return assessment.warnings.filter((warning) => warning.code === code);
}
