import type { AssessedEvidence, EvidenceState } from "../../assessment/assessment.ts";
import type { Evidence } from "../../declaration/declaration.ts";
import { evidenceTitle } from "../../words/assessed/evidence-words.ts";

/** Whether a piece of evidence holds, in a few words. */
export const evidenceStateWords: Readonly<Record<EvidenceState, string>> = {
  holds: "holds",
  missing: "file is missing",
  "not-a-file": "is no file",
  empty: "file is empty",
  "lfs-pointer": "is a Git LFS pointer",
  declaration: "is the declaration itself",
  altered: "file has changed",
  expired: "has expired",
  "not-yet": "dated in the future",
  "not-checked": "not checked",
};

/** One piece of evidence as a report shows it; text of a stranger, not escaped. */
export interface EvidenceRow extends Pick<Evidence, "sha256" | "dated" | "expires"> {
  /** What it is, with its version. */
  readonly title: string;
  /** The file or the address. */
  readonly where?: string;
  /** SHA-256 of the file as it was seen, lower-case hexadecimal, where it was worked out. */
  readonly seen?: string;
  readonly state: EvidenceState;
  readonly stateWords: string;
}

/** A piece of evidence with the words of its state. */
export function evidenceRow({ evidence, state, seen }: AssessedEvidence): EvidenceRow {
  const { file, url, at, fileAt, version, ...told } = evidence;
  const where = file ?? url;
  return {
    ...told,
    title: evidenceTitle(evidence),
    ...(where === undefined ? {} : { where }),
    ...(seen === undefined ? {} : { seen }),
    state,
    stateWords: evidenceStateWords[state],
  };
}
