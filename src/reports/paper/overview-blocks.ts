import type { Item } from "../../assessment/item.ts";
import { fallsShort } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { list } from "../../text/counting.ts";
import { notice } from "../../words/notice.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import { totalsSentence } from "../../words/verdict/totals-sentence.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import { nextToLapse } from "../rows/next-to-lapse.ts";
import { csmSign } from "../rows/sign.ts";
import type { Block, Cell } from "./block.ts";
import { heading, mark, paragraph, plain, soft, strong } from "./runs.ts";

/** Several suppliers in one table. */
export function overviewBlocks(items: readonly Item[], title: string): readonly Block[] {
  return [
    heading(1, title),
    paragraph(soft(notice)),
    paragraph(strong(totalsSentence(items))),
    {
      kind: "table",
      caption: "Every file, in the order in which it was named",
      heads: ["Supplier", "Verdict", "Level", "Falls short", "Next to lapse", "As of"],
      shares: [4, 3, 3, 4, 3, 2],
      rows: items.map(rowOf),
    },
  ];
}

function rowOf(item: Item): readonly Cell[] {
  if (!item.ok)
    return [
      [plain(item.path)],
      [[mark("not-met", "Cannot be assessed")]],
      [],
      [plain(problemCount(item.problems))],
      [],
      [],
    ];
  const { declaration, catalogue, level, circumstances, verdict, controls } = item.assessment;
  const short = controls.filter((each) => each.importance === "required" && fallsShort(each.verdict));
  const ids = short.slice(0, 6).map((each) => each.control.id);
  const more = short.length > ids.length ? [`${short.length - ids.length} more`] : [];
  return [
    [plain(declaration.supplier.name), [soft(item.path)]],
    [[mark(csmSign(verdict), csmVerdictPhrases[verdict])]],
    [plain(levelName(catalogue, level))],
    [plain(short.length === 0 ? "nothing" : list([...ids, ...more]))],
    [plain(nextToLapse(item.assessment) ?? "–")],
    [plain(dateInWords(circumstances.asOf))],
  ];
}
