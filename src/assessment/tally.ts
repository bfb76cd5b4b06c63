import type { AssessedControl, Tally } from "./assessment.ts";

/** How many of these controls have each verdict. */
export function tally(controls: readonly AssessedControl[]): Tally {
  const counts = { met: 0, "partly-met": 0, "not-met": 0, unanswered: 0, "not-applicable": 0, planned: 0 };
  for (const { verdict } of controls) counts[verdict]++;
  return counts;
}
