import type { DueDate, DueDates } from "../../following/due-dates.ts";
import { addDays } from "../../assessment/calendar.ts";
import { causeCode } from "../../following/renewals.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { renewalWords, type RenewalWords } from "../../words/renewals/renewal-words.ts";

/** A date with its words; text of a stranger, not escaped. */
export interface RenewalRow extends RenewalWords {
  readonly on: CalendarDate;
  /** The last day on which there is time. */
  readonly by: CalendarDate;
  readonly days: number;
  readonly overdue: boolean;
  readonly supplier: string;
  readonly source: string;
  readonly controls: readonly string[];
  readonly code: string;
}

/** A row for each date. */
export function renewalRows({ dates }: DueDates): readonly RenewalRow[] {
  return dates.map(rowOf);
}

function rowOf({ firm: { path, assessment }, renewal, days }: DueDate): RenewalRow {
  return {
    ...renewalWords(renewal, assessment),
    on: renewal.on,
    by: addDays(renewal.on, -1),
    days,
    overdue: renewal.overdue,
    supplier: assessment.declaration.supplier.name,
    source: path,
    controls: renewal.controls.map(({ control }) => control.id),
    code: causeCode(renewal.cause),
  };
}

/** The markings of the declarations, each once. */
export function markingsOf({ firms }: DueDates): readonly string[] {
  return [...new Set(firms.flatMap(({ assessment }) => assessment.declaration.marking ?? []))];
}
