import { verdicts, type Assessment, type Tally, type Verdict } from "../../assessment/assessment.ts";
import { areaTallies } from "../rows/area-tallies.ts";
import type { Block, Cell, Paragraph } from "./block.ts";
import { heading, mark, plain, soft, strong } from "./runs.ts";

/** What falls short comes first. */
const order: readonly Verdict[] = ["not-met", "partly-met", "unanswered", "planned", "met", "not-applicable"];

/** How the areas stand, required and recommended controls apart. */
export function areaBlocks(assessment: Assessment): readonly Block[] {
  const recommends = assessment.controls.some((each) => each.importance === "recommended");
  const rows = areaTallies(assessment).map(({ area, required, recommended }): readonly Cell[] => [
    [[strong(`${area.id} ${area.title}`)], ...(area.summary === undefined ? [] : [[soft(area.summary)]])],
    tallyCell(required),
    ...(recommends ? [tallyCell(recommended)] : []),
  ]);
  return [
    heading(2, "The areas at a glance"),
    {
      kind: "table",
      heads: ["Area", "Required", ...(recommends ? ["Suggested, not required"] : [])],
      shares: recommends ? [6, 3, 3] : [6, 6],
      rows,
    },
  ];
}

function tallyCell(tally: Tally): Cell {
  const told = order
    .filter((verdict) => verdicts.includes(verdict) && tally[verdict] > 0)
    .map((verdict): Paragraph => [mark(verdict, `${tally[verdict]} ${words[verdict]}`)]);
  return told.length === 0 ? [plain("none at this level")] : told;
}

const words: Readonly<Record<Verdict, string>> = {
  met: "met",
  "partly-met": "partly met",
  "not-met": "not met",
  unanswered: "not answered",
  "not-applicable": "not applicable",
  planned: "planned",
};
