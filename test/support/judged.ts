import { assess } from "../../src/assessment/assess.ts";
import type {
  AssessedControl,
  Assessment,
  Circumstances,
  Judgement,
} from "../../src/assessment/assessment.ts";
import type { ExitPolicy } from "../../src/assessment/exit-policy.ts";
import { questionOf, type Finding } from "../../src/assessment/finding.ts";
import type { Warning } from "../../src/assessment/warning.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Declaration } from "../../src/declaration/declaration.ts";
import { declarationOf } from "./reading-declarations.ts";
import type { Fields } from "./small-catalogue.ts";

/** The day of judgement where a test names no other. */
export const today = "2026-11-24";

/** Circumstances as the command line has them when no option is given. */
export function circumstances(other: Partial<Circumstances> = {}): Circumstances {
  return {
    asOf: today,
    plans: true,
    acceptDcc: false,
    evidence: "check",
    sightings: new Map(),
    ...other,
  };
}

/** Under what a test judges, and what it lets fail. */
export type Settings = Partial<Circumstances & ExitPolicy>;

/** Judges a declaration, and holds the judgement against a policy. */
export function assessmentUnder(
  catalogue: Catalogue,
  declaration: Declaration,
  { strict = false, failOn = [], ...other }: Settings = {},
): Assessment {
  return { ...assess(catalogue, declaration, circumstances(other)), policy: { strict, failOn } };
}

/** Judges a declaration with these keys. */
export function judged(catalogue: Catalogue, fields: Fields, other: Settings = {}): Assessment {
  const reading = other.level === undefined ? {} : { level: other.level };
  return assessmentUnder(catalogue, declarationOf(catalogue, fields, reading), other);
}

/** One control of an assessment. */
export function controlIn(assessment: Judgement, id: string): AssessedControl {
  const found = assessment.controls.find((each) => each.control.id === id);
  if (found === undefined) throw new Error(`${id} was not assessed`);
  return found;
}

/** Findings as `code` or `code question`. */
export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => [finding.code, questionOf(finding)?.id ?? []].flat().join(" "));
}

/** The verdict of each control, by id. */
export function verdictsIn(assessment: Judgement): Readonly<Record<string, string>> {
  return Object.fromEntries(assessment.controls.map(({ control, verdict }) => [control.id, verdict]));
}

/** The warnings with one code. */
export function warned(assessment: Judgement, code: Warning["code"]): readonly Warning[] {
  return assessment.warnings.filter((warning) => warning.code === code);
}
