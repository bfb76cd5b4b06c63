import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { answeredByWords } from "../../words/assessed/answered-by-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { firstActions } from "../../words/verdict/first-actions.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { notice } from "../../words/notice.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine } from "../../text/safe-text.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import { warningWords } from "../../words/warning/warning-words.ts";

/** The table without drawing: one fact a line, label and value, for screen readers and line tools. */
export function plain(assessment: Assessment, page: Page): string {
  const { declaration, warnings, catalogue } = assessment;
  const { headline, more } = verdictSentence(assessment);
  const lines = [
    ...(declaration.marking === undefined ? [] : [`Marking: ${declaration.marking}`]),
    `Verdict: ${headline}`,
    ...more.map((each) => `Note: ${each}`),
    ...assessment.controls.flatMap((each) => controlLines(each, page.all)),
    ...warnings.map(
      (warning) => `Warning: ${warningWords(warning, catalogue)} [${warning.code}] ${placeText(warning.at)}`,
    ),
    ...toKnow(assessment).map((each) => `To know: ${each}`),
    ...firstActions(assessment, page.again).map(({ about, does, command, takes, page: address }, index) =>
      [`First ${index + 1}: ${about}: ${does}`, command, `(${takes})`, address]
        .filter((each) => each !== undefined)
        .join(" "),
    ),
    ...nextSteps(assessment, page.again).map((each) => `Next: ${each.trim()}`),
    `Notice: ${notice}`,
  ];
  return lines.map((line) => `${safeLine(line)}\n`).join("");
}

function controlLines(assessed: AssessedControl, all: boolean): string[] {
  const { control, area, importance, verdict, findings } = assessed;
  const missing = missingIn(assessed);
  const head = `Control ${control.id}: ${control.title}, ${area.title}, ${control.kind}, ${importance}, ${verdictWords[verdict]}${missing === "" ? "" : `, ${missing}`}`;
  if (!fallsShort(verdict) || (importance === "recommended" && !all)) return [head];
  const answered = all ? answeredByWords(assessed) : undefined;
  return [
    head,
    ...(answered === undefined ? [] : [`${control.id} answered: ${answered}`]),
    `${control.id} why: ${control.why}`,
    ...findings.flatMap((finding) => {
      const { expected, found, fix } = findingWords(finding, control);
      return [
        `${control.id} expected: ${expected}`,
        `${control.id} found: ${found}`,
        `${control.id} fix: ${fix}`,
        `${control.id} where: ${placeText(finding.at)}`,
      ];
    }),
  ];
}
