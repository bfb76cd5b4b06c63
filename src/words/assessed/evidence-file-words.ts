import type { EvidenceFile } from "../../assessment/evidence-files.ts";
import { schemeId } from "../../catalogue/scheme.ts";
import { takesHash } from "../../declaration/named-files.ts";
import { count, list } from "../../text/counting.ts";
import { schemeName } from "../scheme-names.ts";
import { evidenceSeenWords } from "./evidence-words.ts";

/** What a file shows, in a few words; text of a stranger, not escaped. */
export function shownBy(file: EvidenceFile): string {
  return shows[file.role](file);
}

const shows: Readonly<Record<EvidenceFile["role"], (file: EvidenceFile) => string>> = {
  certificate: ({ scheme = "" }) => `the certificate of ${schemeName(schemeId(scheme))}`,
  diagram: () => "what the scope holds",
  evidence: ({ controls, title = "" }) => `${list(controls)}: ${title}`,
  document: ({ title = "" }) => `nothing yet, for no control names it: ${title}`,
  subcontractor: () => "a subcontractor",
};

/** What was seen of a file, in a few words; text of a stranger, not escaped. */
export function fileSeenWords(file: EvidenceFile): string {
  const { state, sha256, nearest } = file;
  if (state === "missing") return nearest === undefined ? "missing" : `missing; did you mean ${nearest}?`;
  if (state !== "holds") return evidenceSeenWords[state];
  if (sha256 !== undefined) return "there, and unchanged since its SHA-256 was noted";
  return takesHash(file) ? "there; no SHA-256 is noted" : "there";
}

/** Whether the SHA-256 of a file is still to be noted. */
export function isUnnoted(file: EvidenceFile): boolean {
  return file.state === "holds" && file.sha256 === undefined && takesHash(file);
}

/** How many files hold, in a sentence. */
export function evidenceTally(files: readonly EvidenceFile[]): string {
  const holds = files.filter(({ state }) => state === "holds");
  const unnoted = files.filter(isUnnoted).length;
  const amiss = files.length - holds.length;
  const parts = [
    ...(amiss === 0 ? [] : [`${amiss} amiss`]),
    ...(unnoted === 0 ? [] : [`${unnoted} without a noted SHA-256`]),
    ...(amiss === 0 && unnoted === 0 ? ["all as they should be"] : []),
  ];
  return `${count(files.length, "evidence file")}: ${list(parts)}.`;
}
