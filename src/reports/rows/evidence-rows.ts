import type { AssessedEvidence, EvidenceState } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/** Whether a piece of evidence holds, in a few words. */
export const evidenceStateWords: Readonly<Record<EvidenceState, string>> = {
  holds: "holds",
  missing: "file is missing",
  "not-a-file": "is no file",
  altered: "file has changed",
  expired: "has expired",
  "not-yet": "dated in the future",
  "not-checked": "not checked",
};

/** One piece of evidence as a report shows it; text of a stranger, not escaped. */
export interface EvidenceRow {
  readonly title: string;
  /** The file or the address. */
  readonly where?: string;
  /** Lower-case hexadecimal, as the declaration notes it. */
  readonly sha256?: string;
  /** Lower-case hexadecimal, of the file as it was seen, where it was worked out. */
  readonly seen?: string;
  readonly dated?: CalendarDate;
  readonly expires?: CalendarDate;
  readonly state: EvidenceState;
  readonly stateWords: string;
}

/** A piece of evidence with the words of its state. */
export function evidenceRow({ evidence, state, seen }: AssessedEvidence): EvidenceRow {
  const { title, file, url, sha256, dated, expires } = evidence;
  const where = file ?? url;
  return {
    title,
    ...(where === undefined ? {} : { where }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(seen === undefined ? {} : { seen }),
    ...(dated === undefined ? {} : { dated }),
    ...(expires === undefined ? {} : { expires }),
    state,
    stateWords: evidenceStateWords[state],
  };
}
