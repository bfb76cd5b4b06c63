import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";

/** A register of firms: a table with a heading row, then a firm a row. */
export interface Register {
  /** The file, as reports tell it. */
  readonly path: string;
  readonly firms: readonly RegisterFirm[];
  /** Every cell as it was read, the heading row first; what is not known is kept there. */
  readonly cells: readonly (readonly string[])[];
  /** Headings that mean nothing here, as they are written. */
  readonly ignored: readonly string[];
  /** Company numbers to which zeros at the front were put back. */
  readonly restored: readonly Restored[];
}

/** A firm of a register. */
export interface RegisterFirm {
  /** The row of the table, from 0; the heading row is 0. */
  readonly row: number;
  readonly name: string;
  readonly companyNumber?: string;
  /** The id of its level. */
  readonly level?: string;
  readonly riskAssessmentReference?: string;
  readonly due?: CalendarDate;
  readonly email?: string;
  /** Its declaration or stored assessment, as the register names it. */
  readonly declaration?: string;
  /** Its name. */
  readonly at: Place;
}

/** A company number that had lost its zeros. */
export interface Restored {
  readonly was: string;
  readonly is: string;
  readonly at: Place;
}

/** The columns that are known. */
export type RegisterColumn =
  "name" | "companyNumber" | "level" | "riskAssessmentReference" | "due" | "email" | "declaration";

/** The columns, in the order in which they are told, with their headings. */
export const registerColumns: Readonly<Record<RegisterColumn, string>> = {
  name: "name",
  companyNumber: "company number",
  level: "level",
  riskAssessmentReference: "risk assessment reference",
  due: "due",
  email: "email",
  declaration: "declaration",
};

/** What is written beside each row, and read over when it is read again. */
export const registerAdditions: readonly string[] = ["standing", "holds until", "why"];

/** A heading without what does not tell headings apart: case, spaces, hyphens, underscores. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "");
}
