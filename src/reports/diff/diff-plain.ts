import type { Differences } from "../../following/differences.ts";
import { clip, safeLine } from "../../text/safe-text.ts";
import { cautionWords } from "../../words/diff/caution-words.ts";
import { diffCounts, diffSections } from "../../words/diff/diff-sections.ts";
import { diffSentence } from "../../words/diff/diff-sentence.ts";
import { otherChanges } from "../../words/diff/other-changes.ts";
import { controlStanding, sideSaid, verdictSaid } from "../../words/diff/standing-words.ts";
import { whyWords } from "../../words/diff/why-words.ts";
import { notice } from "../../words/notice.ts";
import { diffMarkings } from "./diff-markings.ts";

/** What lies between two assessments, one fact a line. */
export function diffPlain(whole: Differences): readonly string[] {
  const { before, after, cautions } = whole;
  return [
    ...diffMarkings(whole).map((text) => `Marking: ${safeLine(text)}`),
    diffSentence(whole),
    ...cautions.map((each) => cautionWords(each, before, after)),
    `Before: ${sideSaid(before)}: ${verdictSaid[before.verdict]}`,
    `After: ${sideSaid(after)}: ${verdictSaid[after.verdict]}`,
    ...diffSections(whole).flatMap(({ heading, controls }) =>
      controls.flatMap((each) => {
        const name = clip(`${each.id} ${each.title}`, 240);
        return [
          `${heading}: ${name}`,
          `${clip(each.id, 40)}: before ${controlStanding(each.before)}, after ${controlStanding(each.after)}`,
          ...whyWords(each, whole).map((why) => `${clip(each.id, 40)}: ${why}`),
        ];
      }),
    ),
    ...otherChanges(whole).flatMap(({ heading, lines }) => lines.map((line) => `${heading}: ${line}`)),
    ...diffCounts(whole),
    notice,
  ];
}
