/** Where a firm of a chain stands at the level that was flowed down to it. */
export type FlowStanding =
  | "met"
  | "met-with-plan"
  | "not-met"
  /** Nobody has worked out its level: what it has to meet is not known. */
  | "no-risk-assessment"
  /** It has not answered. */
  | "no-declaration"
  /** What it sent cannot be used: it has problems, is another firm's, or does not show what is asked. */
  | "unusable";

/** All standings, in the order in which they are counted. */
export const flowStandings: readonly FlowStanding[] = [
  ...(["not-met", "unusable", "no-declaration", "no-risk-assessment"] as const),
  ...(["met-with-plan", "met"] as const),
];

/** Whether a firm does not show that it meets its level; the only rule of it, also for the exit code. */
export function standsShort(standing: FlowStanding): boolean {
  return standing !== "met" && standing !== "met-with-plan";
}
