import type { ControlChange, Differences } from "../../following/differences.ts";
import type { SnapshotControl, SnapshotFinding } from "../../following/snapshot/snapshot.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { planGapWords } from "../warning/warning-words.ts";
import { levelSaid } from "./standing-words.ts";

const gaps: ReadonlyMap<string, string> = new Map(Object.entries(planGapWords));

/** Why a control moved, a sentence each. */
export function whyWords(change: ControlChange, whole: Differences): readonly string[] {
  const { before, after, come, gone } = change;
  const both = before !== undefined && after !== undefined;
  return [
    ...askedWords(change, whole),
    ...(both ? [...dccWords(before, after), ...claimWords(before, after), ...planWords(before, after)] : []),
    // Of a control that one side does not ask nothing came and nothing went: what that side found is all there is.
    ...(after === undefined
      ? []
      : come.map((each) => (both ? `Now: ${foundWords(each)}` : foundWords(each)))),
    ...(both ? gone.map((each) => `No longer: ${foundWords(each)}`) : []),
  ];
}

/** What a finding says; its code where its words are withheld. */
function foundWords({ code, question, message }: SnapshotFinding): string {
  return message === ""
    ? `${clip(question ?? "evidence")}: falls short (${clip(code)}).`
    : clip(message, 500);
}

function askedWords({ move, before, after }: ControlChange, whole: Differences): readonly string[] {
  const isOne = whole.before.catalogue.id === whole.after.catalogue.id;
  const [was, is] = isOne
    ? [levelSaid(whole.before), levelSaid(whole.after)]
    : ["the earlier catalogue", "the later catalogue"];
  if (move === "newly-required")
    return [
      before === undefined
        ? `Newly required: ${is} asks it, ${was} does not.`
        : "Newly required: it was recommended before.",
    ];
  if (move === "no-longer-required")
    return [
      after === undefined
        ? `No longer required: ${was} asks it, ${is} does not.`
        : "No longer required: it is only recommended now.",
    ];
  if (before === undefined || after === undefined || before.importance === after.importance) return [];
  return [after.importance === "required" ? "It is required now." : "It is only recommended now."];
}

function dccWords(before: SnapshotControl, after: SnapshotControl): readonly string[] {
  if (before.by === after.by) return [];
  return [
    after.by === "dcc"
      ? "It counts by a DCC certificate now (--accept-dcc)."
      : "It no longer counts by a DCC certificate.",
  ];
}

function claimWords(before: SnapshotControl, after: SnapshotControl): readonly string[] {
  const [was, is] = [before.verdict === "not-applicable", after.verdict === "not-applicable"];
  if (was === is) return [];
  return [is ? "It is claimed not applicable now." : "It is no longer claimed not applicable."];
}

function planWords(before: SnapshotControl, after: SnapshotControl): readonly string[] {
  const [was, is] = [before.verdict === "planned", after.verdict === "planned"];
  if (was === is) return [];
  const { plan } = after;
  if (is) {
    const due = plan?.due === undefined ? "" : `, due ${dateInWords(plan.due)}`;
    return [`An accepted plan covers it now${due}.`];
  }
  if (after.verdict === "met") return ["It needs its plan no longer."];
  if (plan === undefined) return ["Its plan is gone."];
  const why = gaps.get(plan.gap ?? "");
  return [why === undefined ? "Its plan no longer covers it." : `Its plan no longer counts: ${why}.`];
}
