import { idOf, textOf, type Listing, type ListingColumn, type ListingTable } from "../listing/listing.ts";
import { count } from "../../text/counting.ts";
import { clip } from "../../text/safe-text.ts";
import { cautionWords } from "../../words/diff/caution-words.ts";
import { diffCounts, diffSections } from "../../words/diff/diff-sections.ts";
import { diffSentence } from "../../words/diff/diff-sentence.ts";
import { otherChanges } from "../../words/diff/other-changes.ts";
import { controlStanding, sideSaid, verdictSaid } from "../../words/diff/standing-words.ts";
import { whyWords } from "../../words/diff/why-words.ts";
import type { Diff } from "./diff.ts";
import { diffMarkings } from "./diff-markings.ts";

const columns: readonly ListingColumn[] = [
  { head: "Control", name: "control", width: 10 },
  { head: "Title", name: "title", width: 40 },
  { head: "Before", name: "before", width: 16 },
  { head: "After", name: "after", width: 16 },
  { head: "Why", name: "why", width: 80 },
];

const changeColumns: readonly ListingColumn[] = [{ head: "Change", name: "change", width: 100 }];

/** What lies between two assessments as a listing. */
export function diffListing({ differences: whole }: Diff): Listing {
  const { before, after, cautions } = whole;
  const markings = diffMarkings(whole);
  return {
    title: "What changed between two assessments",
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    lead: [diffSentence(whole), ...cautions.map((each) => cautionWords(each, before, after))],
    facts: [
      { label: "Before", value: `${sideSaid(before)}: ${verdictSaid[before.verdict]}` },
      { label: "After", value: `${sideSaid(after)}: ${verdictSaid[after.verdict]}` },
    ],
    tables: [
      ...diffSections(whole).map(({ heading, controls }): ListingTable => ({
        heading,
        text: `${count(controls.length, "control")}.`,
        columns,
        rows: controls.map((each) => [
          idOf(clip(each.id, 40)),
          textOf(clip(each.title, 200)),
          textOf(controlStanding(each.before)),
          textOf(controlStanding(each.after)),
          textOf(whyWords(each, whole).join(" ")),
        ]),
      })),
      ...otherChanges(whole).map(({ heading, lines }): ListingTable => ({
        heading,
        columns: changeColumns,
        rows: lines.map((line) => [textOf(line)]),
      })),
    ],
    after: diffCounts(whole),
    day: after.asOf,
  };
}
