import { isOfEvidence, questionOf, type Finding } from "../../assessment/finding.ts";
import type { Warning } from "../../assessment/warning.ts";
import { stableId } from "../../text/stable-id.ts";
import { nameOfEvidence } from "../../words/finding/evidence-finding-words.ts";

/** Gives an identifier for what these parts say; for the same parts a second time, another one. */
export type Fingerprinter = (...parts: readonly string[]) => string;

/**
 * Identifiers of what one report tells. They hold while lines move, and differ within the report; a service that
 * compares two reports knows by them what is new.
 */
export function fingerprinter(): Fingerprinter {
  const times = new Map<string, number>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return stableId("fingerprint", ...parts, String(time));
  };
}

/** What makes a finding the same finding, wherever it stands and whatever the date. */
export function findingParts(finding: Finding): readonly string[] {
  return [
    finding.code,
    questionOf(finding)?.id ?? "",
    "scheme" in finding ? finding.scheme : "",
    isOfEvidence(finding) ? nameOfEvidence(finding) : "",
    "file" in finding ? finding.file : "",
  ];
}

/** What makes a warning the same warning. */
export function warningParts(warning: Warning): readonly string[] {
  return [
    warning.code,
    "control" in warning ? warning.control : "",
    "question" in warning ? warning.question.id : "",
    "scheme" in warning ? warning.scheme : "",
  ];
}
