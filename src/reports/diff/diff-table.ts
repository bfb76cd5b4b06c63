import type { ControlChange, Differences } from "../../following/differences.ts";
import type { Snapshot, SnapshotControl } from "../../following/snapshot/snapshot.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { clip, safeLine, withoutCommands } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import { cautionWords } from "../../words/diff/caution-words.ts";
import { diffCounts, diffSections, type DiffSection } from "../../words/diff/diff-sections.ts";
import { diffSentence, outcomeOf } from "../../words/diff/diff-sentence.ts";
import { otherChanges } from "../../words/diff/other-changes.ts";
import { controlStanding, sideSaid } from "../../words/diff/standing-words.ts";
import { whyWords } from "../../words/diff/why-words.ts";
import { notice } from "../../words/notice.ts";
import { csmVerdictPaint, csmVerdictSign, csmVerdictWords } from "../../words/verdict/csm-verdict-words.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { proseWidth } from "../terminal/shortfall-details.ts";
import type { Diff } from "./diff.ts";
import { diffMarkings } from "./diff-markings.ts";
import { firstOf } from "./first-of.ts";
import { diffPlain } from "./diff-plain.ts";

/** So many reasons of a control are told; other formats tell all. */
const mostReasons = 4;

/** What lies between two assessments for a terminal, or what `--plain` and `--quiet` make of it. */
export function diffTable({ differences: whole }: Diff, page: Page): string {
  const told = {
    quiet: () => [diffSentence(whole)],
    plain: () => diffPlain(whole),
    table: () => tableLines(whole, page),
  }[page.style]();
  return withoutCommands(shownOn(page, `${told.join("\n")}\n`));
}

function tableLines(whole: Differences, page: Page): readonly string[] {
  const { before, after, cautions } = whole;
  const width = proseWidth(page);
  const { paint, symbols } = page;
  const outcome = outcomeOf(whole);
  const painted = outcome === "worse" ? paint.bad : outcome === "better" ? paint.good : paint.strong;
  const parts: readonly (readonly string[])[] = [
    diffMarkings(whole).flatMap((text) => hanging("", safeLine(text), width).map(paint.strong)),
    hanging("", diffSentence(whole), width).map(painted),
    cautions.flatMap((each) =>
      hanging(`${symbols.warning} `, cautionWords(each, before, after), width).map(paint.warn),
    ),
    [...sideLines("Before  ", before, page), ...sideLines("After   ", after, page)],
    ...diffSections(whole).flatMap((each) => sectionLines(each, whole, page)),
    ...otherChanges(whole).map(({ heading, lines }) => [
      paint.strong(heading),
      ...lines.flatMap((line) => hanging("  ", line, width)),
    ]),
    diffCounts(whole).flatMap((line) => hanging("", line, width)),
    hanging("", notice, width).map(paint.faint),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

function sideLines(label: string, snapshot: Snapshot, page: Page): readonly string[] {
  const { verdict } = snapshot;
  const mark = `${csmVerdictSign(verdict, page.symbols)} ${csmVerdictWords[verdict]}`;
  return [
    ...hanging(label, sideSaid(snapshot), proseWidth(page)),
    `${" ".repeat(label.length)}${csmVerdictPaint(verdict, page.paint)(mark)}`,
  ];
}

/** A heading with its first control, then each further control. */
function sectionLines(
  { heading, controls }: DiffSection,
  whole: Differences,
  page: Page,
): readonly (readonly string[])[] {
  return controls.map((each, index) => [
    ...(index === 0 ? [page.paint.strong(heading)] : []),
    ...controlLines(each, whole, page),
  ]);
}

function controlLines(change: ControlChange, whole: Differences, page: Page): readonly string[] {
  const { id, title, before, after } = change;
  const width = proseWidth(page);
  return [
    ...hanging("  ", clip(`${id} ${title}`, 240), width).map(page.paint.strong),
    ...moveLines(mark(before, page), mark(after, page), page),
    ...firstOf(whyWords(change, whole), mostReasons).flatMap((why) => hanging("    ", why, width)),
  ];
}

/** What it was and what it is; one below the other where a line has no room for both. */
function moveLines(was: string, is: string, { width, symbols }: Page): readonly string[] {
  return width < 60 ? [`    ${was}`, `  ${symbols.arrow} ${is}`] : [`    ${was} ${symbols.arrow} ${is}`];
}

function mark(control: SnapshotControl | undefined, page: Page): string {
  if (control === undefined) return page.paint.faint(controlStanding(control));
  const told = verdictMark(control.verdict, page);
  return control.importance === "required" ? told : `${told} (recommended)`;
}
