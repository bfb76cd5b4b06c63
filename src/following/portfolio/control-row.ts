import type { ControlFacts } from "./row.ts";

/** A control of a supplier, for those who ask questions of many: small, so that it can be handed from thread to thread. */
export interface ControlRow extends Pick<ControlFacts, "id" | "importance" | "verdict"> {
  /** The codes of what keeps it from being met. */
  readonly findings: readonly string[];
}
