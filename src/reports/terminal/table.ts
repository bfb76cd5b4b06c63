import { csmVerdictPaint, csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { areaTallies } from "./area-tallies.ts";
import { firstLines } from "./first-lines.ts";
import { shortControls, shortTable } from "./short-table.ts";
import { controlTable } from "./control-table.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { notice } from "../../words/notice.ts";
import type { Page } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine } from "../../text/safe-text.ts";
import { proseWidth, shortfallDetails } from "./shortfall-details.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { hanging, wrap } from "../../text/wrap.ts";

/** The report for people in a terminal: verdict first, the table, what to do, the notice last. */
export function table(assessment: Assessment, page: Page): string {
  const { declaration } = assessment;
  const { paint } = page;
  const marking =
    declaration.marking === undefined
      ? []
      : [...wrap(safeLine(declaration.marking), proseWidth(page)).map(paint.strong), ""];
  const sections = [
    headline(assessment, page),
    ...(page.all ? [[controlTable(assessment, page)]] : inBrief(assessment, page)),
    trimEnd(shortfallDetails(assessment, page)),
    warnings(assessment, page),
    bullets(toKnow(assessment), page),
    wrap(notice, proseWidth(page)).map(paint.faint),
    firstLines(assessment, page),
    [paint.strong("Next"), ...nextSteps(assessment, page.again).flatMap((step) => prose(step, page))],
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  const whole = [...marking, text.join("\n\n")].join("\n");
  // What scrolls away is said again where the eye is: at the end.
  const scrolls = page.height !== undefined && whole.split("\n").length >= page.height;
  return `${scrolls ? `${whole}\n\n${verdictLines(assessment, page).join("\n")}` : whole}\n`;
}

/** What falls short, the quickest first, and how every area stands. */
function inBrief(assessment: Assessment, page: Page): readonly (readonly string[])[] {
  return [shortTable(shortControls(assessment), page), areaTallies(assessment, page)];
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
  const lines = all.flatMap((warning) => {
    const where = warning.at.line === undefined ? "" : ` (${placeText(warning.at)})`;
    const text = `${safeLine(warningWords(warning, catalogue))}${where} [${warning.code}]`;
    return hanging(`${symbols.warning} `, text, proseWidth(page)).map((line, index) =>
      index === 0 ? line.replace(symbols.warning, paint.warn(symbols.warning)) : line,
    );
  });
  return lines.length === 0 ? [] : [paint.strong("Warnings"), ...lines];
}

function bullets(texts: readonly string[], page: Page): string[] {
  const lines = texts.flatMap((text) => hanging("- ", safeLine(text), proseWidth(page)));
  return lines.length === 0 ? [] : [page.paint.strong("To know"), ...lines];
}

/** A command line is never broken; a sentence is. */
function prose(text: string, page: Page): string[] {
  return text.startsWith("  ") ? [text] : wrap(text, proseWidth(page));
}

function trimEnd(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
