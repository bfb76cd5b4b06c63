import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { Warning } from "../../assessment/warning.ts";
import { isNamed, showsNothing, weightOf } from "../../assessment/weight.ts";
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
  const { declaration, catalogue, level, circumstances, verdict, warnings } = assessment;
  const named = warnings.filter((warning) => isNamed(warning, assessment));
  const others = warnings.filter((warning) => !isNamed(warning, assessment));
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
      ...assessment.controls.map((each) => controlCase(each, assessment)),
      ...(showsNothing(assessment) ? [nothingCase] : []),
      ...warningCases(named, assessment),
    ],
    out: [
      ...(declaration.marking === undefined ? [] : [declaration.marking]),
      ...verdictTexts(assessment),
      ...others.map((warning) => `Warning: ${told(warning, assessment)}`),
      ...colophon(assessment, tool),
    ],
  };
}

function controlCase(assessed: AssessedControl, assessment: Assessment): TestCase {
  const { area, control } = assessed;
  const outcome = outcomeOf(assessed, assessment);
  return {
    classname: area.title,
    name: `${control.id} ${control.title}`,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function outcomeOf(assessed: AssessedControl, assessment: Assessment): Outcome | undefined {
  const { verdict } = assessed;
  const plan = planWords(assessed);
  switch (weightOf(assessed, assessment)) {
    case "fails":
      return { kind: "failure", type: verdict, message: missingIn(assessed), lines: detailsOf(assessed) };
    case "planned":
      return { kind: "skipped", type: verdict, message: plan ?? missingIn(assessed), lines: [] };
    case "suggested": {
      const message = `Recommended, not required at this level: ${missingIn(assessed)}`;
      return { kind: "skipped", type: verdict, message, lines: [] };
    }
    case undefined:
      return verdict === "not-applicable"
        ? { kind: "skipped", type: verdict, message: claimWords(assessed), lines: [] }
        : undefined;
  }
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

/** Readers know a case by its name, so that two warnings of one code about one control are numbered. */
function warningCases(warnings: readonly Warning[], assessment: Assessment): TestCase[] {
  const times = new Map<string, number>();
  return warnings.map((warning) => {
    const name = "control" in warning ? `${warning.code} ${warning.control}` : warning.code;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {
      classname: "Warnings",
      name: time === 1 ? name : `${name} (${time})`,
      outcome: {
        kind: "failure",
        type: warning.code,
        message: warningWords(warning, assessment.catalogue),
        lines: [`Where: ${placeText(warning.at)}`, `It fails because of --fail-on ${warning.code}.`],
      },
    };
  });
}

function told(warning: Warning, { catalogue }: Assessment): string {
  return `${warningWords(warning, catalogue)} [${warning.code}] ${placeText(warning.at)}`;
}
