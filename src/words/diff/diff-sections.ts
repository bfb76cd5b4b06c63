import { hasMoved, isWorse, type ControlChange, type Differences } from "../../following/differences.ts";
import { count, some } from "../../text/counting.ts";
import { clip } from "../../text/safe-text.ts";
import { isBetter } from "./diff-sentence.ts";

/** Controls that moved alike, under their heading. */
export interface DiffSection {
  readonly kind: "worse" | "better" | "told";
  readonly heading: string;
  readonly controls: readonly ControlChange[];
}

/** The controls that moved: what got worse first, then what got better, then what counts for nothing here. */
export function diffSections({ controls }: Differences): readonly DiffSection[] {
  const told = (heading: string, fits: (change: ControlChange) => boolean): DiffSection => ({
    kind: "told",
    heading,
    controls: controls.filter(fits),
  });
  const sections: readonly DiffSection[] = [
    { kind: "worse", heading: "Worse", controls: controls.filter(isWorse) },
    { kind: "better", heading: "Better", controls: controls.filter(isBetter) },
    told("No longer required", ({ move }) => move === "no-longer-required"),
    told("Worse, but not required on both sides", ({ counts, move }) => !counts && move === "worse"),
    told("Better, but not required on both sides", ({ counts, move }) => !counts && move === "better"),
    told("Otherwise moved, no better and no worse", (each) => each.move === "same" && hasMoved(each)),
  ];
  return sections.filter((section) => section.controls.length > 0);
}

/** What is only counted: what stayed as it was, and what one side alone asks without falling short. */
export function diffCounts({ controls }: Differences): readonly string[] {
  const line = (says: string, those: readonly ControlChange[]): readonly string[] =>
    those.length === 0 ? [] : [`${says}: ${count(those.length, "control")}${idsOf(those)}.`];
  const same = controls.filter((each) => !hasMoved(each));
  return [
    ...(same.length === 0 ? [] : [`As before: ${count(same.length, "control")}.`]),
    ...line(
      "Asked only after",
      controls.filter(({ move }) => move === "only-after"),
    ),
    ...line(
      "Asked only before",
      controls.filter(({ move }) => move === "only-before"),
    ),
  ];
}

function idsOf(controls: readonly ControlChange[]): string {
  return ` (${some(
    controls.map(({ id }) => clip(id, 40)),
    8,
  )})`;
}
