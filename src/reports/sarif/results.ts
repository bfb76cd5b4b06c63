import type { AssessedControl } from "../../assessment/assessment.ts";
import type { Item } from "../../assessment/item.ts";
import type { FindingIssue, Issue, SuggestionIssue } from "../../following/issue.ts";
import { issuesOf } from "../../following/issues.ts";
import { fingerprinter } from "../../text/fingerprinter.ts";
import type { Json } from "../../text/json.ts";
import { safeLine } from "../../text/safe-text.ts";
import { planWords } from "../../words/assessed/exception-words.ts";
import { suggestionWords } from "../../words/assessed/suggestion-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { nothingShown } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { locations } from "./locations.ts";
import { message } from "./message.ts";
import { controlKey, problemKey, verdictRule, warningKey } from "./rules.ts";

/** What SARIF tells as a result: a control that does not apply is none. */
type Told = Exclude<Issue, { readonly kind: "exempt" }>;

type Level = "error" | "warning" | "note";

// With `--strict` what is recommended counts like what is required, so it is an error too.
const levels: Readonly<Record<Told["weight"], Level>> = {
  fails: "error",
  planned: "error",
  suggested: "note",
  named: "error",
  noted: "warning",
  unusable: "error",
};

/** A result before it has its fingerprint. */
export interface Result {
  readonly level: Level;
  readonly json: { readonly [key: string]: Json | undefined };
  /** What the fingerprint is made from. */
  readonly parts: readonly string[];
}

/**
 * What fails of a file, or would without a plan: a result for each issue, the verdict last like its rule. `indexes` are
 * the places of the rules by their keys; `apart` tells its fingerprints from those of other files in the run.
 */
export function results(
  item: Item,
  indexes: ReadonlyMap<string, number>,
  apart: readonly string[],
): readonly Result[] {
  const told = issuesOf(item).filter((issue) => issue.kind !== "exempt");
  return [
    ...told.filter(({ kind }) => kind !== "verdict"),
    ...told.filter(({ kind }) => kind === "verdict"),
  ].map((issue) => {
    const { rule, ruleId, lines, suppressions, properties } = aboutIssue(issue);
    const json = {
      ruleId,
      ruleIndex: indexes.get(rule),
      message: message(...lines),
      locations: locations(issue.at),
      suppressions,
      properties,
    };
    return { level: levels[issue.weight], json, parts: [...apart, ...issue.parts] };
  });
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

/** What a result says of its issue beside level and place. */
interface About {
  /** The key of its rule. */
  readonly rule: string;
  readonly ruleId: string;
  readonly lines: readonly string[];
  readonly suppressions?: Json;
  readonly properties: Json;
}

function aboutIssue(issue: Told): About {
  switch (issue.kind) {
    case "finding": {
      const about = { ...aboutControl(issue), lines: findingLines(issue) };
      return issue.weight === "planned" ? { ...about, suppressions: [suppression(issue.assessed)] } : about;
    }
    case "suggestion":
      return { ...aboutControl(issue), lines: suggestionWords(issue.assessed) };
    case "verdict":
      return {
        rule: verdictRule,
        ruleId: verdictRule,
        lines: [nothingShown],
        properties: { verdict: issue.verdict },
      };
    case "warning": {
      const { code } = issue.warning;
      const lines = [warningWords(issue.warning, issue.catalogue)];
      return { rule: warningKey(code), ruleId: code, lines, properties: { code } };
    }
    case "problem": {
      const { code } = issue.problem;
      const lines = [problemSentence(issue.problem)];
      return { rule: problemKey(code), ruleId: code, lines, properties: { code } };
    }
  }
}

function aboutControl({ assessed, finding }: FindingIssue | SuggestionIssue): Omit<About, "lines"> {
  const { control, verdict, importance } = assessed;
  return {
    rule: controlKey(control),
    ruleId: safeLine(control.id),
    properties: { code: finding.code, verdict, importance },
  };
}

function findingLines({ assessed, finding }: FindingIssue): readonly string[] {
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
