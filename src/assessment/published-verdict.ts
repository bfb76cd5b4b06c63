import type { CsmVerdict } from "./assessment.ts";

/** The verdict as programs know it: what is not shown yet is not met. */
export function publishedVerdict(verdict: CsmVerdict): Exclude<CsmVerdict, "undecided"> {
  return verdict === "undecided" ? "not-met" : verdict;
}
