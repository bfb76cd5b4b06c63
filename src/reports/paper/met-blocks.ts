import type { Assessment } from "../../assessment/assessment.ts";
import { list } from "../../text/counting.ts";
import { appendixWords } from "../../words/verdict/report-words.ts";
import { metRows, suggestedAndMet } from "../rows/met-rows.ts";
import type { Block, ListItem } from "./block.ts";
import { heading, paragraph, soft } from "./runs.ts";

/** What is met, a line each. */
export function metBlocks(assessment: Assessment, appendix: boolean): readonly Block[] {
  const rows = metRows(assessment);
  const suggested = suggestedAndMet(assessment);
  const items = rows.map(({ id, title, verdict, aside }): ListItem => ({
    sign: verdict,
    runs: [{ text: `${id} ${title} ` }, soft(aside)],
  }));
  return [
    heading(2, "What is met"),
    rows.length === 0
      ? paragraph({ text: "No required control is met." })
      : { kind: "list", ordered: false, items },
    ...(suggested.length === 0
      ? []
      : [paragraph(soft(`Suggested at this level, and met: ${list(suggested)}.`))]),
    ...(appendix ? [] : [paragraph(soft(appendixWords))]),
  ];
}
