import type { EvidenceState } from "../../assessment/assessment.ts";
import { clip } from "../../text/safe-text.ts";
import { evidenceTitle } from "../../words/assessed/evidence-words.ts";
import { evidenceStateWords } from "../rows/evidence-rows.ts";

/** What a cell says of a piece of evidence, of one that was looked at just now as of one that was stored. */
export interface NamedEvidence {
  readonly title: string;
  readonly version?: string;
  readonly file?: string;
  readonly url?: string;
  readonly state: EvidenceState;
}

/** The evidence of a control in one cell. A spreadsheet shows no more of a cell anyway. */
export function evidenceCell(evidence: readonly NamedEvidence[]): string {
  return clip(evidence.slice(0, 50).map(told).join("; "), 2000);
}

function told(evidence: NamedEvidence): string {
  const title = evidenceTitle(evidence);
  const where = evidence.file ?? evidence.url;
  return `${where === undefined ? title : `${title} (${where})`}: ${evidenceStateWords[evidence.state]}`;
}
