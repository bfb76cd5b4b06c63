import { csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { AssessedIssue, ControlIssue } from "../../following/issue.ts";
import { issuesIn, oncePerControl } from "../../following/issues.ts";
import { colophon } from "../rows/colophon.ts";
import { annotations } from "./annotations.ts";
import { command, harmless } from "./command.ts";
import type { Item } from "../../assessment/item.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { notice } from "../../words/notice.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import { warningWords } from "../../words/warning/warning-words.ts";

/**
 * Workflow commands of GitHub Actions, and below them the same for people who read the log. Commands are not stopped
 * and begun again around it: every line begins with a sign of ours, so that none is a stranger's command.
 */
export function github(items: readonly Item[], page: Page): string {
  const lines = [
    ...annotations(items).map(command),
    ...items
      .flatMap((item) => (item.ok ? supplierLines(item.assessment, page) : problemLines(item, page)))
      .map(harmless),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function supplierLines(assessment: Assessment, { tool, symbols }: Page): string[] {
  const { declaration, verdict } = assessment;
  const { headline, more } = verdictSentence(assessment);
  const sign = csmVerdictSign(verdict, symbols);
  const told = [
    ...(declaration.marking === undefined ? [] : [declaration.marking]),
    ...more,
    ...oncePerControl(issuesIn(assessment)).flatMap(issueLines),
    ...colophon(assessment, tool),
  ];
  return [`${sign} ${headline}`, ...told.map((line) => `  - ${line}`)];
}

/** That nothing is shown is said with the verdict. */
function issueLines(issue: AssessedIssue): readonly string[] {
  switch (issue.kind) {
    case "finding":
    case "suggestion":
      return [controlLine(issue)];
    case "warning": {
      const { warning, catalogue, at } = issue;
      return [`Warning: ${warningWords(warning, catalogue)} (${placeText(at)}) [${warning.code}]`];
    }
    case "exempt":
    case "verdict":
      return [];
  }
}

function controlLine({ assessed, at }: ControlIssue): string {
  const { control, verdict, importance } = assessed;
  const what = `${verdictWords[verdict]}, ${importance}, ${missingIn(assessed)}`;
  return `${control.id} ${control.title}: ${what} (${placeText(at)})`;
}

function problemLines(
  { path, problems }: Extract<Item, { readonly ok: false }>,
  { symbols }: Page,
): string[] {
  const told = problems.map((problem) => {
    const { says, mend } = problemWords(problem);
    return `${placeText(problem.at)} ${problem.code}: ${says}. ${mend}`.trimEnd();
  });
  return [
    `${symbols.notMet} ${path} cannot be assessed: ${problemCount(problems)}.`,
    ...[...told, notice].map((line) => `  - ${line}`),
  ];
}
