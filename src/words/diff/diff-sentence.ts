import {
  hasMoved,
  isRegression,
  isWorse,
  type ControlChange,
  type Differences,
} from "../../following/differences.ts";
import { isUnchanged } from "../../following/item-changes.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { levelSaid, verdictSaid } from "./standing-words.ts";

/** How a comparison came out, as a heading says it. */
export type Outcome = "worse" | "better" | "same" | "unchanged";

/** How a comparison came out. Only what both sides ask can have got better. */
export function outcomeOf(whole: Differences): Outcome {
  if (isRegression(whole)) return "worse";
  if (whole.controls.some(isBetter) || (whole.verdict === "better" && isComparable(whole))) return "better";
  return isSameThroughout(whole) ? "unchanged" : "same";
}

/** Whether a control got better, and that counts. */
export function isBetter({ counts, move }: ControlChange): boolean {
  return counts && move === "better";
}

/** What lies between two assessments, in one sentence. */
export function diffSentence(whole: Differences): string {
  const { before, after, controls } = whole;
  const since = before.asOf === after.asOf ? "" : ` since ${dateInWords(before.asOf)}`;
  const outcome = outcomeOf(whole);
  const opening = {
    worse: `Worse${since}`,
    better: `Better${since}`,
    same: `No better and no worse${since}`,
    unchanged: `Nothing changed${since}`,
  }[outcome];
  const fallen = controls.filter((each) => isWorse(each) && each.move === "worse");
  const needed = controls.filter((each) => each.move === "newly-required");
  const risen = controls.filter(isBetter);
  const parts = [
    ...(fallen.length === 0 ? [] : [`${count(fallen.length, "control")} got worse ${ids(fallen)}`]),
    ...(needed.length === 0
      ? []
      : [
          `${count(needed.length, "control")} newly required ${needed.length === 1 ? "falls" : "fall"} short ${ids(needed)}`,
        ]),
    ...(risen.length === 0 ? [] : [`${count(risen.length, "control")} got better ${ids(risen)}`]),
    verdictPart(whole),
  ];
  return `${opening}: ${parts.join("; ")}.`;
}

function verdictPart(whole: Differences): string {
  const { before, after } = whole;
  const [was, is] = [verdictSaid[before.verdict], verdictSaid[after.verdict]];
  if (!isComparable(whole)) {
    const isOne = before.catalogue.id === after.catalogue.id;
    const [one, other] = isOne
      ? [levelSaid(before), levelSaid(after)]
      : [clip(before.catalogue.id), clip(after.catalogue.id)];
    return `the verdict was ${was} (${one}), and is ${is} (${other})`;
  }
  return was === is ? `the verdict stays ${is}` : `the verdict went from ${was} to ${is}`;
}

function ids(controls: readonly ControlChange[]): string {
  return `(${some(
    controls.map(({ id }) => clip(id, 40)),
    6,
  )})`;
}

/** Whether both verdicts are of the same thing. */
function isComparable({ before, after }: Differences): boolean {
  return before.catalogue.id === after.catalogue.id && before.level === after.level;
}

function isSameThroughout(whole: Differences): boolean {
  const { before, after, controls, certificates, evidence, scope, contract } = whole;
  return (
    isComparable(whole) &&
    before.verdict === after.verdict &&
    !controls.some(hasMoved) &&
    isUnchanged(certificates) &&
    isUnchanged(evidence) &&
    scope.length + contract.length === 0
  );
}
