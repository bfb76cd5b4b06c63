import { questionOf } from "../../assessment/finding.ts";
import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import displayWidth from "../../text/display-width.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine } from "../../text/safe-text.ts";
import { toldFindings, type ToldFinding } from "../rows/finding-rows.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { hanging } from "../../text/wrap.ts";

/** More unanswered controls than this are told in brief: what is expected, and what to do. */
const fewUnanswered = 12;

/** For each control that falls short: expected, found, why it matters, how to fix it, and where. */
export function shortfallDetails(assessment: Assessment, page: Page): string[] {
  const short = assessment.controls.filter((each) => fallsShort(each.verdict));
  const told = short.filter((each) => each.importance === "required" || page.all);
  const unanswered = told.filter((each) => each.verdict === "unanswered");
  const brief = unanswered.length > fewUnanswered && !page.all;
  return [
    ...told.filter((each) => each.verdict !== "unanswered").flatMap((each) => [...detailsOf(each, page), ""]),
    ...unanswered.flatMap((each) => [...(brief ? briefOf(each, page) : detailsOf(each, page)), ""]),
  ];
}

/** What an unanswered control expects, and what to do, where there are too many to tell each at length. */
function briefOf(assessed: AssessedControl, page: Page): string[] {
  const { control, findings } = assessed;
  const width = proseWidth(page);
  const labels = findings.flatMap((finding) => questionOf(finding)?.label ?? []);
  return [
    ...heading(assessed, page),
    ...hanging("  Expected  ", safeLine(labels.join("; ")), width),
    ...hanging("  Fix       ", safeLine(control.remedy.action), width),
  ];
}

function heading({ control, verdict }: AssessedControl, page: Page): string[] {
  const mark = `${verdictMark(verdict, page)}  `;
  const lines = hanging(
    "",
    safeLine(`${control.id}  ${control.title}`),
    proseWidth(page) - displayWidth(mark),
  );
  return lines.map(
    (line, index) => (index === 0 ? mark : " ".repeat(displayWidth(mark))) + page.paint.strong(line),
  );
}

/** How far prose runs on a wide terminal. */
export function proseWidth(page: Page): number {
  return Math.min(page.width, 100);
}

function detailsOf(assessed: AssessedControl, page: Page): string[] {
  const { control } = assessed;
  const width = proseWidth(page);
  const line = (label: string, text: string): string[] =>
    hanging(`  ${label.padEnd(10)}`, safeLine(text), width);
  const gap = planGapIn(assessed);
  const plan = assessed.plan?.plan;
  return [
    ...heading(assessed, page),
    ...line("Why", control.why),
    ...toldFindings(assessed).flatMap((finding) => findingLines(finding, line)),
    ...(plan === undefined
      ? []
      : line("Plan", gap === undefined ? plan.action : `${plan.action} (does not count: ${gap})`)),
  ];
}

function findingLines(
  { expected, found, fix, at }: ToldFinding,
  line: (label: string, text: string) => string[],
): string[] {
  return [
    "",
    ...line("Expected", expected),
    ...line("Found", found),
    ...line("Fix", fix),
    ...line("Where", placeText(at)),
  ];
}
