import type { CalendarDate } from "../../document/calendar-date.ts";

/** A date as a found value, with the words before it for people. */
export type Dated = (before: string, on: CalendarDate) => string;

/** What the words of a finding are made from; what is left out follows from its question. */
export interface Said {
  readonly expected?: string;
  readonly found: string;
  readonly message: string;
  readonly few: string;
  readonly fix?: string;
}
