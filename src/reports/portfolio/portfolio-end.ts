import type { SinceThen } from "../../following/portfolio/since.ts";
import type { Summary } from "../../following/portfolio/summary.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { clip, safeLine } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { notice } from "../../words/notice.ts";
import { lapsingSaid, portfolioNotes } from "../../words/portfolio/portfolio-notes.ts";
import { countsSaid, portfolioSentence } from "../../words/portfolio/portfolio-sentence.ts";
import { goneSaid, sinceSaid, worseSaid } from "../../words/portfolio/since-words.ts";
import type { Portfolio } from "./portfolio.ts";

/** Longer lines are hard to read. */
const widest = 100;

/** So many controls and suppliers are named in a terminal; files name all. */
const most = 10;

/** All suppliers in one picture, in blocks of lines. */
export function portfolioEnd({ summary, all, titleOf }: Omit<Portfolio, "rows">, page: Page): string {
  const width = Math.min(page.width, widest);
  const prose = (text: string): readonly string[] => wrap(safeLine(text), width);
  const sentence = prose(portfolioSentence(summary)).map(page.paint.strong);
  if (page.style === "quiet") return sentence.join("\n");
  const blocks = [
    all === 0 ? [] : [""],
    summary.markings.flatMap(prose).map(page.paint.strong),
    sentence,
    summary.levels.length < 2 ? [] : levelLines(summary, width, page),
    controlLines(summary, titleOf, width, page),
    summary.suppliers === 0 ? [] : prose(lapsingSaid(summary.lapsing)),
    summary.since === undefined ? [] : sinceLines(summary.since, width, page),
    portfolioNotes(summary).flatMap(prose),
    prose(notice).map(page.paint.faint),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")
    .replace(/^\n\n/, "\n");
}

function levelLines({ levels }: Summary, width: number, { paint }: Page): readonly string[] {
  return [
    paint.strong("By level"),
    ...levels.flatMap(({ level, verdicts }) =>
      hanging("  ", `Level ${safeLine(clip(level, 40))}: ${countsSaid(verdicts)}`, width),
    ),
  ];
}

function controlLines(
  { controls, suppliers }: Summary,
  titleOf: Portfolio["titleOf"],
  width: number,
  { paint }: Page,
): readonly string[] {
  if (controls.length === 0) return [];
  const shown = controls.slice(0, most);
  const rest = controls.length - shown.length;
  return [
    paint.strong("What is open most often"),
    ...shown.flatMap(({ catalogue, id, open, undecided }) => {
      const title = titleOf(catalogue, id);
      const name = title === undefined ? clip(id, 40) : `${clip(id, 40)} ${title}`;
      const unshown = undecided === 0 ? "" : `, ${undecided} of them merely unanswered`;
      return hanging("  ", safeLine(`${name}: ${open} of ${suppliers}${unshown}`), width);
    }),
    ...(rest === 0 ? [] : [`  and ${count(rest, "other control")}`]),
  ];
}

function sinceLines(since: SinceThen, width: number, { paint }: Page): readonly string[] {
  const { worse, gone } = since;
  return [
    ...wrap(sinceSaid(since), width).map(worse.length === 0 ? paint.strong : paint.bad),
    ...firstOf(worse, worseSaid, width),
    ...(gone.length === 0 ? [] : [paint.strong("No longer there"), ...firstOf(gone, goneSaid, width)]),
  ];
}

function firstOf<T>(all: readonly T[], said: (each: T) => string, width: number): readonly string[] {
  const rest = all.length - most;
  return [
    ...all.slice(0, most).flatMap((each) => hanging("  ", safeLine(said(each)), width)),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
