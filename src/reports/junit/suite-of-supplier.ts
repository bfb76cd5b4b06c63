import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { AssessedIssue, ControlIssue, WarningIssue } from "../../following/issue.ts";
import { issuesIn, oncePerControl } from "../../following/issues.ts";
import { colophon } from "../rows/colophon.ts";
import { claimWords, planWords } from "../../words/assessed/exception-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { verdictTexts, nothingShown, levelName } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { clip } from "../../text/safe-text.ts";
import type { Outcome, TestCase, TestSuite } from "./test-suite.ts";

/** A supplier: a test case for each control, and one for whatever else makes the exit code 1. */
export function suiteOfSupplier(assessment: Assessment, tool: Tool): TestSuite {
  const { declaration, catalogue, level, circumstances, verdict } = assessment;
  const issues = issuesIn(assessment);
  const warnings = issues.filter((issue) => issue.kind === "warning");
  return {
    // Two declarations of one supplier stay apart by their files.
    name: `${clip(declaration.supplier.name, 200)}, ${levelName(catalogue, level)} (${declaration.path})`,
    file: declaration.path,
    properties: [
      ["tool", `${tool.name} ${tool.version}`],
      ["notice", notice],
      ["supplier", declaration.supplier.name],
      ["level", level.id],
      ["as-of", circumstances.asOf],
      ["verdict", verdict],
      ["catalogue", `${catalogue.id} ${catalogue.version}`],
      ["marking", declaration.marking],
    ],
    cases: [
      ...controlCases(assessment, issues),
      ...issues.filter(({ kind }) => kind === "verdict").map(() => nothingCase),
      ...warnings.filter(({ weight }) => weight === "named").map(warningCase),
    ],
    out: [
      ...(declaration.marking === undefined ? [] : [declaration.marking]),
      ...verdictTexts(assessment),
      ...warnings.filter(({ weight }) => weight === "noted").map(warningLine),
      ...colophon(assessment, tool),
    ],
  };
}

function controlCases({ controls }: Assessment, issues: readonly AssessedIssue[]): TestCase[] {
  const ofControls = oncePerControl(issues).filter((issue) => "assessed" in issue);
  const outcomes = new Map(ofControls.map((issue) => [issue.assessed, outcomeOf(issue)]));
  return controls.map((assessed) => {
    const { area, control } = assessed;
    const outcome = outcomes.get(assessed);
    return {
      classname: area.title,
      name: `${control.id} ${control.title}`,
      ...(outcome === undefined ? {} : { outcome }),
    };
  });
}

function outcomeOf({ weight, assessed }: ControlIssue): Outcome {
  const type = assessed.verdict;
  const missing = missingIn(assessed);
  if (weight === "fails") return { kind: "failure", type, message: missing, lines: detailsOf(assessed) };
  const messages = {
    planned: planWords(assessed) ?? missing,
    suggested: `Recommended, not required at this level: ${missing}`,
    exempt: claimWords(assessed),
  };
  return { kind: "skipped", type, message: messages[weight], lines: [] };
}

/** For each finding what is expected, what was found, what to do, and where. */
function detailsOf(assessed: AssessedControl): string[] {
  const { control, findings } = assessed;
  const plan = planWords(assessed);
  return [
    `Why: ${control.why}`,
    ...findings.flatMap((finding) => {
      const { expected, found, fix } = findingWords(finding, control);
      return [
        "",
        `Expected: ${expected}`,
        `Found: ${found}`,
        `Fix: ${fix}`,
        `Where: ${placeText(finding.at)}`,
      ];
    }),
    ...(plan === undefined ? [] : ["", plan]),
  ];
}

const nothingCase: TestCase = {
  classname: "Verdict",
  name: "One required control at least is met",
  outcome: { kind: "failure", type: "not-met", message: nothingShown, lines: [] },
};

function warningCase({ warning, catalogue, at }: WarningIssue): TestCase {
  return {
    classname: "Warnings",
    name: "control" in warning ? `${warning.code} ${warning.control}` : warning.code,
    outcome: {
      kind: "failure",
      type: warning.code,
      message: warningWords(warning, catalogue),
      lines: [`Where: ${placeText(at)}`, `It fails because of --fail-on ${warning.code}.`],
    },
  };
}

function warningLine({ warning, catalogue, at }: WarningIssue): string {
  return `Warning: ${warningWords(warning, catalogue)} [${warning.code}] ${placeText(at)}`;
}
