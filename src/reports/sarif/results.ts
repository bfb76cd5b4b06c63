import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Warning } from "../../assessment/warning.ts";
import { isNamed, showsNothing, weightOf } from "../../assessment/weight.ts";
import { suggestionWords } from "../../words/assessed/suggestion-words.ts";
import { planWords } from "../../words/assessed/exception-words.ts";
import { nothingShown } from "../../words/verdict/verdict-sentence.ts";
import { findingParts, fingerprinter, warningParts } from "../rows/fingerprint.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { Json } from "../../text/json.ts";
import { safeLine } from "../../text/safe-text.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { locations } from "./locations.ts";
import { message } from "./message.ts";
import { codesOf, verdictRule } from "./rules.ts";

type Level = "error" | "warning" | "note";

/** A result before it has its fingerprint. */
export interface Result {
  readonly level: Level;
  readonly json: { readonly [key: string]: Json | undefined };
  /** What the fingerprint is made from. */
  readonly parts: readonly string[];
}

/**
 * What fails of an assessment, or would without a plan: a result for each finding, then the warnings. The indexes are
 * those of the rules: the controls, then the codes of the warnings, then the verdict.
 */
export function results(assessment: Assessment): readonly Result[] {
  const { controls, warnings } = assessment;
  const codes = codesOf(assessment);
  return [
    ...controls.flatMap((each, index) => controlResults(each, index, assessment)),
    ...warnings.map((each) => warningResult(each, controls.length + codes.indexOf(each.code), assessment)),
    ...(showsNothing(assessment) ? [nothingResult(assessment, controls.length + codes.length)] : []),
  ];
}

/** Results with their fingerprints, as the document has them. */
export function resultsJson(all: readonly Result[]): readonly Json[] {
  const mark = fingerprinter();
  return all.map(({ level, json, parts }) => ({
    ...json,
    kind: "fail",
    level,
    // Not `primaryLocationLineHash`: GitHub's upload computes that one, and complains of any other value for it.
    partialFingerprints: { "csmCheckFinding/v1": mark(...parts) },
  }));
}

function controlResults(assessed: AssessedControl, ruleIndex: number, assessment: Assessment): Result[] {
  const weight = weightOf(assessed, assessment);
  if (weight === undefined) return [];
  if (weight === "suggested") return suggestedResult(assessed, ruleIndex);
  const { control, importance, verdict } = assessed;
  return assessed.findings.map((finding) => ({
    // With `--strict` what is recommended counts like what is required, so it is an error too.
    level: "error",
    json: {
      ruleId: safeLine(control.id),
      ruleIndex,
      message: message(...says(finding, assessed)),
      locations: locations(finding.at),
      suppressions: weight === "planned" ? [suppression(assessed)] : undefined,
      properties: { code: finding.code, verdict, importance },
    },
    parts: ["finding", control.id, ...findingParts(finding)],
  }));
}

/** What is only recommended is told once a control, however many of its questions are open. */
function suggestedResult(assessed: AssessedControl, ruleIndex: number): Result[] {
  const { control, importance, verdict, findings } = assessed;
  return findings.slice(0, 1).map(({ at, code }) => ({
    level: "note",
    json: {
      ruleId: safeLine(control.id),
      ruleIndex,
      message: message(...suggestionWords(assessed)),
      locations: locations(at),
      properties: { code, verdict, importance },
    },
    parts: ["control", control.id],
  }));
}

function says(finding: Finding, assessed: AssessedControl): string[] {
  const { control } = assessed;
  const { expected, found, message: what, fix } = findingWords(finding, control);
  const plan = planWords(assessed);
  return [
    `${control.id} ${control.title}: ${what}`,
    `Expected: ${expected}`,
    `Found: ${found}`,
    `Fix: ${fix}`,
    // A plan that does not count is no suppression: one of any status hides a result from some readers.
    ...(plan === undefined ? [] : [plan]),
  ];
}

function suppression(assessed: AssessedControl): Json {
  return { kind: "external", status: "accepted", justification: safeLine(planWords(assessed) ?? "") };
}

function warningResult(warning: Warning, ruleIndex: number, assessment: Assessment): Result {
  return {
    level: isNamed(warning, assessment) ? "error" : "warning",
    json: {
      ruleId: warning.code,
      ruleIndex,
      message: message(warningWords(warning, assessment.catalogue)),
      locations: locations(warning.at),
      properties: { code: warning.code },
    },
    parts: ["warning", ...warningParts(warning)],
  };
}

function nothingResult({ declaration, verdict }: Assessment, ruleIndex: number): Result {
  return {
    level: "error",
    json: {
      ruleId: verdictRule,
      ruleIndex,
      message: message(nothingShown),
      locations: locations(declaration.places.controls),
      properties: { verdict },
    },
    parts: ["verdict"],
  };
}
