import { isUnshown } from "../../assessment/is-unshown.ts";
import { count } from "../../text/counting.ts";
import { shortControls } from "./short-table.ts";
import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { answeredByWords } from "../../words/assessed/answered-by-words.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import displayWidth from "../../text/display-width.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine } from "../../text/safe-text.ts";
import { toldFindings, type ToldFinding } from "../rows/finding-rows.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { hanging } from "../../text/wrap.ts";

/** More unanswered controls than this are told by their row alone: what to do about them is one thing. */
const fewUnanswered = 3;

/**
 * For each control that falls short: expected, found, why it matters, how to fix it, and where. In brief as many of them,
 * in the order in which to deal with them, as fit into `room` lines.
 */
export function shortfallDetails(assessment: Assessment, page: Page, room: number): readonly string[] {
  if (page.all) {
    const short = assessment.controls.filter((each) => fallsShort(each.verdict));
    return short.flatMap((each, index) => [...(index === 0 ? [] : [""]), ...detailsOf(each, page)]);
  }
  const short = shortControls(assessment);
  const unanswered = short.filter(isUnshown);
  const told = short.filter((each) => unanswered.length <= fewUnanswered || !unanswered.includes(each));
  const details = told.map((each) => [...detailsOf(each, page), ""]);
  const fitting = howManyFit(details, room - 1);
  const more = told.length - fitting;
  const lines = details.slice(0, fitting).flat();
  if (more > 0) return [...lines, `${count(more, "control")} more in full with --all.`];
  return lines.slice(0, -1);
}

function howManyFit(parts: readonly (readonly string[])[], room: number): number {
  let left = room;
  const end = parts.findIndex((lines) => {
    left -= lines.length;
    return left < 0;
  });
  return end === -1 ? parts.length : end;
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
  const answered = page.all ? answeredByWords(assessed) : undefined;
  return [
    ...heading(assessed, page),
    ...line("Why", control.why),
    ...toldFindings(assessed).flatMap((finding) => findingLines(finding, line)),
    ...(plan === undefined
      ? []
      : line("Plan", gap === undefined ? plan.action : `${plan.action} (does not count: ${gap})`)),
    ...(answered === undefined ? [] : line("Answered", answered)),
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
