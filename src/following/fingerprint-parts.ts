import { isOfEvidence, questionOf, type Finding } from "../assessment/finding.ts";
import type { Warning } from "../assessment/warning.ts";

/** What makes a finding of a control the same finding, wherever it stands and whatever the date. */
export function findingParts(control: string, finding: Finding): readonly string[] {
  return [
    "finding",
    control,
    finding.code,
    questionOf(finding)?.id ?? "",
    "scheme" in finding ? finding.scheme : "",
    isOfEvidence(finding) ? (finding.title ?? finding.number ?? "") : "",
    "file" in finding ? finding.file : "",
  ];
}

/** What makes a warning the same warning. */
export function warningParts(warning: Warning): readonly string[] {
  return [
    "warning",
    warning.code,
    "control" in warning ? warning.control : "",
    "question" in warning ? warning.question.id : "",
    "scheme" in warning ? warning.scheme : "",
  ];
}
