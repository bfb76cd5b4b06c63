import type { AssessedItem, Item } from "../../../assessment/item.ts";
import { problemReport } from "../../../reports/terminal/problem-report.ts";
import { terminal } from "../../../reports/terminal/terminal.ts";
import { shownOn, type Page } from "../../../text/page.ts";
import { clip, safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import { problemCount } from "../../../words/problem/problem-count.ts";
import { verdictSentence } from "../../../words/verdict/verdict-sentence.ts";
import { changesTold } from "./changes-told.ts";

/** A save: what became of the file, and of the last save before it that could be assessed. */
export interface Save {
  readonly item: Item;
  readonly last?: AssessedItem;
  /** The time of day. */
  readonly time: string;
  /** Every file on which it depends. */
  readonly files: readonly string[];
}

/** A save in one line: the verdict, and what moved. */
export function lineOf(save: Save, path: string, page: Page): string {
  const { item, time } = save;
  const sentence = item.ok ? `${clip(verdictSentence(item.assessment).headline, 400)} ` : "";
  return `${time}  ${sentence}${movedIn(save, path, page)}`.trimEnd();
}

/** The screen of a save: what moved, then the whole report. */
export function frameOf(save: Save, path: string, page: Page): readonly string[] {
  const { item, time } = save;
  const colour = item.ok ? page.paint.strong : page.paint.bad;
  const report = item.ok
    ? terminal([item], page)
    : problemReport(item.path, item.problems, item.sources ?? new Map(), page, "cannot be assessed");
  return [
    ...wrap(`${time}  ${movedIn(save, path, page) || safeLine(path)}`, page.width).map(colour),
    page.paint.faint(clip("Assessed again at each save; Ctrl-C ends it.", page.width)),
    "",
    ...report.split("\n"),
  ];
}

/** What moved since the last save; empty at the first. */
function movedIn({ item, last }: Save, path: string, page: Page): string {
  if (!item.ok) return `${safeLine(path)}: cannot be assessed yet: ${problemCount(item.problems)}`;
  if (last === undefined) return "";
  const changed = changesTold(last, item, page) ?? "no control moved";
  return shownOn(page, `Since the last save: ${clip(changed, 400)}.`);
}
