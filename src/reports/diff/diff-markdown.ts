import type { ControlChange, Differences } from "../../following/differences.ts";
import { count } from "../../text/counting.ts";
import { markdownCode, markdownText } from "../../text/markdown-text.ts";
import { unicode, type Page } from "../../text/page.ts";
import { clip, withoutCommands } from "../../text/safe-text.ts";
import { cautionWords } from "../../words/diff/caution-words.ts";
import { diffCounts, diffSections, type DiffSection } from "../../words/diff/diff-sections.ts";
import { diffSentence, outcomeOf, type Outcome } from "../../words/diff/diff-sentence.ts";
import { otherChanges } from "../../words/diff/other-changes.ts";
import { controlStanding, sideSaid, verdictSaid } from "../../words/diff/standing-words.ts";
import { whyWords } from "../../words/diff/why-words.ts";
import { notice } from "../../words/notice.ts";
import { bullets, section, table } from "../markdown/blocks.ts";
import type { Diff } from "./diff.ts";
import { firstOf } from "./first-of.ts";
import { diffMarkings } from "./diff-markings.ts";

/** A comment of a pull request holds 65,536 letters: so many controls of a section have a row, the others are counted. */
const mostRows = 40;
/** So many reasons of a control are told. */
const mostReasons = 3;

const signs: Readonly<Record<Outcome, string>> = {
  worse: unicode.notMet,
  better: unicode.met,
  same: unicode.notApplicable,
  unchanged: unicode.notApplicable,
};

/**
 * What lies between two assessments as GitHub-flavoured Markdown, for a comment on a pull request: the answer, what got
 * worse, what got better, and the rest folded away.
 */
export function diffMarkdown({ differences: whole }: Diff, { tool }: Page): string {
  const { before, after, cautions } = whole;
  const sections = diffSections(whole);
  const rest = [
    ...sections.filter(({ kind }) => kind === "told").flatMap((each) => sectionBlocks(each, whole)),
    ...otherChanges(whole).flatMap(({ heading, lines }) =>
      section(3, heading, bullets(firstOf(lines, mostRows).map(markdownText))),
    ),
    ...bullets(diffCounts(whole).map(markdownText)),
  ];
  const blocks = [
    ...diffMarkings(whole).map((text) => `**${markdownText(text)}**`),
    `**${signs[outcomeOf(whole)]} ${markdownText(diffSentence(whole))}**`,
    ...bullets(cautions.map((each) => markdownText(cautionWords(each, before, after)))),
    ...bullets([
      `Before: ${markdownText(sideSaid(before))}: ${verdictSaid[before.verdict]}`,
      `After: ${markdownText(sideSaid(after))}: ${verdictSaid[after.verdict]}`,
    ]),
    ...sections.filter(({ kind }) => kind !== "told").flatMap((each) => sectionBlocks(each, whole)),
    ...(rest.length === 0
      ? []
      : ["<details>\n<summary>What else is to be told</summary>", ...rest, "</details>"]),
    `_${markdownText(notice)} ${markdownText(`Made with ${tool.name} ${tool.version}.`)}_`,
  ];
  return withoutCommands(`${blocks.join("\n\n")}\n`);
}

function sectionBlocks({ heading, controls }: DiffSection, whole: Differences): readonly string[] {
  const left = controls.length - mostRows;
  return section(3, heading, [
    ...table(
      ["Control", "Before", "After", "Why"],
      controls.slice(0, mostRows).map((each) => row(each, whole)),
    ),
    ...(left > 0 ? [`And ${count(left, "control")} more.`] : []),
  ]);
}

function row(change: ControlChange, whole: Differences): readonly string[] {
  const { id, title, before, after } = change;
  return [
    `${markdownCode(clip(id, 40))} ${markdownText(clip(title, 200))}`,
    markdownText(controlStanding(before)),
    markdownText(controlStanding(after)),
    firstOf(whyWords(change, whole), mostReasons).map(markdownText).join("<br>"),
  ];
}
