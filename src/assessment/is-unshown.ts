import { isOpen, type Verdict } from "./assessment.ts";

/** Whether a control is open for want of answers alone: nothing that was said of it falls short. */
export function isUnshown({
  verdict,
  findings,
}: {
  readonly verdict: Verdict;
  readonly findings: readonly { readonly code: string }[];
}): boolean {
  return isOpen(verdict) && findings.every(({ code }) => code === "unanswered");
}
