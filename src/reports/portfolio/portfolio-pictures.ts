import { csmVerdicts, type Lapsing, type Summary } from "../../following/portfolio/summary.ts";
import { count } from "../../text/counting.ts";
import { verdictSaid } from "../../words/portfolio/portfolio-sentence.ts";
import type { ListingPicture } from "../listing/listing.ts";
import type { Portfolio } from "./portfolio.ts";

/** So many controls have a bar. */
export const mostPictured: number = 10;

/** Bars as long as what they count, and the same in numbers beside them. */
export function portfolioPictures(
  { levels, controls, suppliers, lapsing }: Summary,
  titleOf: Portfolio["titleOf"],
): readonly ListingPicture[] {
  return [
    {
      heading: "Verdicts by level",
      legend: csmVerdicts.map((verdict) => ({ tone: verdict, says: verdictSaid[verdict] })),
      bars: levels.map(({ level, verdicts }) => ({
        label: `Level ${level}`,
        parts: csmVerdicts.map((verdict) => ({ tone: verdict, count: verdicts[verdict] })),
      })),
    },
    {
      heading: `What is open most often, of ${count(suppliers, "supplier")}`,
      legend: [
        { tone: "not-met" as const, says: "not met" },
        { tone: "undecided" as const, says: "merely unanswered" },
      ],
      bars: controls.slice(0, mostPictured).map(({ catalogue, id, open, undecided }) => ({
        label: [id, titleOf(catalogue, id) ?? ""].join(" ").trim(),
        parts: [
          { tone: "not-met" as const, count: open - undecided },
          { tone: "undecided" as const, count: undecided },
        ],
      })),
    },
    lapsingPicture(lapsing),
  ].filter(({ bars }) => bars.length > 0);
}

/** What ends soon; the longer the time, the more it counts. */
function lapsingPicture(lapsing: readonly Lapsing[]): ListingPicture {
  const bars = (label: string, howMany: (each: Lapsing) => number): ListingPicture["bars"] =>
    lapsing.map((each) => ({
      label: `${label} within ${each.days} days`,
      parts: [{ tone: "ending", count: howMany(each) }],
    }));
  const all = [
    ...bars("A certificate lapses", ({ certificates }) => certificates),
    ...bars("The verdict ends", ({ verdicts }) => verdicts),
  ];
  const ends = all.some(({ parts }) => parts.some((part) => part.count > 0));
  return {
    heading: "What ends soon",
    legend: [{ tone: "ending", says: "suppliers", one: "supplier" }],
    bars: ends ? all : [],
  };
}
