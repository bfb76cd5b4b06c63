import type { Assessment } from "../assessment/assessment.ts";
import { daysBetween } from "../assessment/calendar.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Problem } from "../document/problem.ts";
import { renewals, type Renewal } from "./renewals.ts";

/** A declaration that was assessed, and where it stands. */
export interface Firm {
  readonly path: string;
  readonly assessment: Assessment;
}

/** A date of one of several suppliers. */
export interface DueDate {
  readonly firm: Firm;
  readonly renewal: Renewal;
  /** Days from the day of the assessment; negative where it has passed. */
  readonly days: number;
}

/** The dates of several suppliers, sorted across them. */
export interface DueDates {
  readonly asOf: CalendarDate;
  /** How many days ahead are told; undefined where all are. What is overdue is always told. */
  readonly within?: number;
  readonly firms: readonly Firm[];
  readonly dates: readonly DueDate[];
  /** Of files that could not be assessed. */
  readonly problems: readonly Problem[];
}

/** Every date of these suppliers on which something turns, those that have passed first. */
export function dueDates(firms: readonly Firm[], asOf: CalendarDate, within?: number): DueDates {
  const dates = firms
    .flatMap((firm) =>
      renewals(firm.assessment).map((renewal): DueDate => ({
        firm,
        renewal,
        days: daysBetween(asOf, renewal.on),
      })),
    )
    .filter(({ days }) => within === undefined || days <= within)
    .toSorted((one, other) => one.days - other.days);
  return { asOf, ...(within === undefined ? {} : { within }), firms, dates, problems: [] };
}
