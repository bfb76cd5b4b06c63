import type { EvidenceMode } from "../../assessment/assessment.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/** Under what the firms of a chain are judged. */
export interface ChainRules {
  /** By what they are judged: what was judged by another shows nothing here. */
  readonly catalogue: Pick<Catalogue, "id" | "sha256">;
  readonly asOf: CalendarDate;
  readonly plans: boolean;
  readonly acceptDcc: boolean;
  /** `sent`: a file that was not sent along is a note, all others are looked at. */
  readonly evidence: EvidenceMode | "sent";
}
