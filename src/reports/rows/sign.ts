import type { CsmVerdict, EvidenceState, Outcome, Verdict } from "../../assessment/assessment.ts";

/** What has a sign of its own, whether drawn or printed: a verdict, or a warning. */
export type Sign = Verdict | "warning";

/** The sign of the verdict of a declaration. */
export function csmSign(verdict: CsmVerdict): Verdict {
  return csmSigns[verdict];
}

const csmSigns: Readonly<Record<CsmVerdict, Verdict>> = {
  met: "met",
  "met-with-plan": "planned",
  "not-met": "not-met",
  undecided: "unanswered",
};

/** Sign and word of what became of a question. */
export const outcomeSaid: Readonly<Record<Outcome, readonly [Verdict, string]>> = {
  pass: ["met", "passes"],
  fail: ["not-met", "falls short"],
  unanswered: ["unanswered", "not answered"],
};

/** The sign of a state of evidence. */
export function evidenceSign(state: EvidenceState): Sign {
  if (state === "holds") return "met";
  return state === "not-checked" ? "not-applicable" : "not-met";
}
