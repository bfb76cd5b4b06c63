import type { EvidenceState } from "./assessment.ts";

/** Whether a file is what is said of it, as far as anybody looked; where none is named nothing speaks against it. */
export function isSoundFile(state: EvidenceState | undefined): boolean {
  return state === undefined || state === "holds" || state === "not-checked";
}
