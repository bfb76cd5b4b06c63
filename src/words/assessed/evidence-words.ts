import type {
  AssessedCertificate,
  AssessedControl,
  AssessedEvidence,
  Assessment,
  EvidenceState,
} from "../../assessment/assessment.ts";
import type { Evidence } from "../../declaration/declaration.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { certificateName } from "../scheme-names.ts";

/** What was seen of a piece of evidence, as the end of a sentence. What a file says is never looked at. */
export const evidenceSeenWords: Readonly<Record<EvidenceState, string>> = {
  holds: "the file is there; what it says was not examined",
  missing: "the file is not there",
  "not-a-file": "what is there is not a file",
  empty: "the file is empty",
  "lfs-pointer": "a Git LFS pointer is there in place of the file",
  declaration: "it is the declaration itself",
  altered: "the file is not the one whose SHA-256 was noted",
  expired: "the last day on which it holds has passed",
  "not-yet": "its date has not come yet",
  "not-checked": "not looked at",
};

/** Whether something was looked at, rather than only said. */
export function wasLookedAt(state: EvidenceState | undefined): boolean {
  return state !== undefined && state !== "not-checked";
}

/** What a piece of evidence is called, with the version that it bears; text of a stranger, not escaped. */
export function evidenceTitle({ title, version }: Pick<Evidence, "title" | "version">): string {
  return version === undefined ? title : `${title}, version ${version}`;
}

/** A piece of evidence, and what was seen of it. */
export function evidenceTold({ evidence, state }: AssessedEvidence): string {
  return `Named as evidence: ${safeLine(evidenceTitle(evidence))} (${evidenceSeenWords[state]}).`;
}

/** A certificate as the supplier states it, whether it is in force, and what was seen of its file. */
export function certificateTold({ certificate, inForce, file }: AssessedCertificate): string {
  const { number, holder, issued, expires } = certificate;
  const what = certificateName(certificate);
  const which = number === undefined ? "" : ` ${number}`;
  const whose = holder === undefined ? "" : `, held by ${holder}`;
  const when = `from ${dateInWords(issued)} to ${dateInWords(expires)}`;
  const seen = file === undefined ? "" : ` Its file: ${evidenceSeenWords[file]}.`;
  const now = inForce
    ? "in force on the day of this assessment"
    : "not in force on the day of this assessment";
  return safeLine(`Certificate as the supplier states it: ${what}${which}${whose}, ${when}; ${now}.${seen}`);
}

/** The places in the list of certificates of those that bear on a control. */
export function certificatesOf(
  { questions }: AssessedControl,
  { certificates }: Assessment,
): readonly number[] {
  const schemes = questions.flatMap(({ question }) =>
    question.type === "certificate" ? question.schemes : [],
  );
  return [...certificates.keys()].filter((index) =>
    schemes.includes(certificates[index]?.certificate.scheme ?? ""),
  );
}
