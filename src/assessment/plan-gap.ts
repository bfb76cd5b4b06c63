/** Why a plan does not make its control planned. */
export type PlanGap =
  | "nothing-to-plan"
  | "plans-off"
  | "not-accepted"
  | "accepted-later"
  | "no-reference"
  | "other-reference"
  | "no-date"
  | "overdue"
  | "other-level"
  | "does-not-cover"
  | "evidence";
