import { given } from "../../document/given.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Place } from "../../document/place.ts";
import type { Subcontractor } from "../../declaration/declaration.ts";

/** What is flowed down to a firm, and what it sent: an entry of a declaration, or a row of a register. */
export interface Subcontract {
  readonly name: string;
  readonly companyNumber?: string;
  /** The id of the level that its own risk assessment set. */
  readonly level?: string;
  readonly riskAssessmentReference?: string;
  /** Its declaration or stored assessment, as whoever names it wrote it. */
  readonly file?: string;
  /** By when it was to answer. */
  readonly due?: CalendarDate;
  readonly email?: string;
  readonly at: Place;
}

/** The entry of a declaration; its own declaration is nearer to what it does than what was stored of it. */
export function subcontractOf({ declaration, assessment, ...entry }: Subcontractor): Subcontract {
  const { name, companyNumber, level, riskAssessmentReference, at } = entry;
  const file = declaration ?? assessment;
  return { name, ...given({ companyNumber, level, riskAssessmentReference, file }), at };
}
