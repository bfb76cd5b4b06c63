import type { AssessedCertificate, Assessment } from "../../assessment/assessment.ts";
import { daysBetween } from "../../assessment/calendar.ts";
import type { Certificate } from "../../declaration/declaration.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { count } from "../../text/counting.ts";
import { evidenceStateWords } from "./evidence-rows.ts";
import { certificateName } from "../../words/scheme-names.ts";

/** One certificate as a report shows it; text of a stranger, not escaped. */
export interface CertificateRow extends Pick<
  Certificate,
  "number" | "holder" | "covers" | "scope" | "issued" | "expires" | "file" | "sha256"
> {
  /** What people call its scheme, with the level of a DCC certificate. */
  readonly name: string;
  /** SHA-256 of the file as it was seen, lower-case hexadecimal, where it was worked out. */
  readonly seen?: string;
  readonly state: "in-force" | "lapsed" | "not-yet" | "file";
  /** Whether it is in force, and how long still, in a few words. */
  readonly stateWords: string;
}

/** The certificates of a declaration, in its order. */
export function certificateRows({ certificates, circumstances }: Assessment): readonly CertificateRow[] {
  return certificates.map((each) => rowOf(each, circumstances.asOf));
}

function rowOf(assessed: AssessedCertificate, asOf: CalendarDate): CertificateRow {
  const { certificate, seen } = assessed;
  const { scheme, level, attested, at, places, ...told } = certificate;
  return {
    ...told,
    name: certificateName(certificate),
    ...(seen === undefined ? {} : { seen }),
    ...standing(assessed, asOf),
  };
}

function standing(
  { certificate, file }: AssessedCertificate,
  asOf: CalendarDate,
): Pick<CertificateRow, "state" | "stateWords"> {
  const { issued, expires } = certificate;
  if (expires < asOf)
    return { state: "lapsed", stateWords: `lapsed ${count(daysBetween(expires, asOf), "day")} ago` };
  if (issued > asOf) return { state: "not-yet", stateWords: "not in force yet" };
  if (file !== undefined && file !== "holds" && file !== "not-checked")
    return { state: "file", stateWords: `does not count: ${evidenceStateWords[file]}` };
  const left = daysBetween(asOf, expires);
  const until = left === 0 ? "today is its last day" : `${count(left, "day")} left`;
  return { state: "in-force", stateWords: `in force, ${until}` };
}
