import { isCalendarDate } from "../document/calendar-date.ts";
import { dueDates } from "../following/due-dates.ts";
import { renewalRows, type RenewalRow } from "../reports/renewals/renewals-rows.ts";
import type { Assessment } from "./assess.ts";

export type { RenewalRow } from "../reports/renewals/renewals-rows.ts";

/**
 * Every date on which something stops counting, of one assessment or of several, sorted by date: what `csm-check renewals`
 * lists. `within` is the number of days ahead; what is overdue is always there. Throws a `RangeError` where the
 * assessments are of different days.
 */
export function renewals(
  assessments: readonly Assessment[],
  options: { readonly within?: number } = {},
): readonly RenewalRow[] {
  const [asOf = "1970-01-01", ...others] = new Set(
    assessments.map(({ circumstances }) => circumstances.asOf),
  );
  if (others.length > 0 || !isCalendarDate(asOf))
    throw new RangeError(`the assessments are of different days: ${[asOf, ...others].join(", ")}`);
  const firms = assessments.map((assessment) => ({ path: assessment.declaration.path, assessment }));
  return renewalRows(dueDates(firms, asOf, options.within));
}
