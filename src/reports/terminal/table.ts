import { csmVerdictPaint, csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { areaTallies } from "./area-tallies.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import { firstLines } from "./first-lines.ts";
import { shortControls, shortTable } from "./short-table.ts";
import { controlTable } from "./control-table.ts";
import { notice } from "../../words/notice.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine } from "../../text/safe-text.ts";
import { proseWidth, shortfallDetails } from "./shortfall-details.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { hanging, wrap } from "../../text/wrap.ts";

/** More lines than this are too many for a first look; `--all` has no such bound. */
const mostLines = 160;

/** What is mostly unanswered has less to tell. */
const mostLinesUnshown = 120;

/** More warnings than this are counted. */
const mostWarnings = 6;

/** The report for people in a terminal: verdict first, what falls short, what to do first last. */
export function table(assessment: Assessment, page: Page): string {
  const above = [...marking(assessment, page), headline(assessment, page), ...controls(assessment, page)];
  const below = [
    warnings(assessment, page),
    bullets(toKnow(assessment), page),
    wrap(notice, proseWidth(page)).map(page.paint.faint),
    firstLines(assessment, page),
  ];
  const again = verdictLines(assessment, page);
  const room = mostOf(assessment) - joined([...above, ...below, again]).length - 1;
  const lines = joined([...above, shortfallDetails(assessment, page, room), ...below]);
  // What scrolls away is said again where the eye is: at the end.
  const scrolls = page.height !== undefined && lines.length >= page.height;
  return `${joined(scrolls ? [lines, again] : [lines]).join("\n")}\n`;
}

function mostOf({ controls: all }: Assessment): number {
  const required = all.filter(({ importance }) => importance === "required");
  return required.filter(isUnshown).length * 2 > required.length ? mostLinesUnshown : mostLines;
}

/** Blocks of lines with a line between them; empty ones are left out. */
function joined(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function marking({ declaration }: Assessment, page: Page): readonly (readonly string[])[] {
  if (declaration.marking === undefined) return [];
  return [wrap(safeLine(declaration.marking), proseWidth(page)).map(page.paint.strong)];
}

/** Every control; or what falls short, what to deal with first on top, and how every area stands. */
function controls(assessment: Assessment, page: Page): readonly (readonly string[])[] {
  return page.all
    ? [controlTable(assessment, page).split("\n")]
    : [shortTable(shortControls(assessment), page), areaTallies(assessment, page)];
}

/** The verdict sentence with its sign, and what has to be said with it. */
export function headline(assessment: Assessment, page: Page): string[] {
  const { more } = verdictSentence(assessment);
  return [
    ...verdictLines(assessment, page),
    ...more.flatMap((each) => hanging("  ", safeLine(each), proseWidth(page))),
  ];
}

function verdictLines(assessment: Assessment, page: Page): string[] {
  const { paint, symbols } = page;
  const { headline: sentence } = verdictSentence(assessment);
  const sign = csmVerdictSign(assessment.verdict, symbols);
  const colour = csmVerdictPaint(assessment.verdict, paint);
  return hanging(`${sign} `, safeLine(sentence), proseWidth(page)).map((line) => colour(paint.strong(line)));
}

function warnings({ warnings: all, catalogue }: Assessment, page: Page): string[] {
  const { paint, symbols } = page;
  const more = page.all ? 0 : all.length - mostWarnings;
  const lines = all.slice(0, more <= 0 ? all.length : mostWarnings).flatMap((warning) => {
    const where = warning.at.line === undefined ? "" : ` (${placeText(warning.at)})`;
    const text = `${safeLine(warningWords(warning, catalogue))}${where} [${warning.code}]`;
    return hanging(`${symbols.warning} `, text, proseWidth(page)).map((line, index) =>
      index === 0 ? line.replace(symbols.warning, paint.warn(symbols.warning)) : line,
    );
  });
  const counted = more <= 0 ? [] : [`  and ${count(more, "warning")} more, with --all.`];
  return lines.length === 0 ? [] : [paint.strong("Warnings"), ...lines, ...counted];
}

function bullets(texts: readonly string[], page: Page): string[] {
  const lines = texts.flatMap((text) => hanging("- ", safeLine(text), proseWidth(page)));
  return lines.length === 0 ? [] : [page.paint.strong("To know"), ...lines];
}
