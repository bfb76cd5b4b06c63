import { given } from "../document/given.ts";
import type { Certificate, Evidence } from "../declaration/declaration.ts";
import type { AssessedEvidence, Circumstances, EvidenceState, Sighting } from "./assessment.ts";
import type { EvidenceFacts, EvidenceFinding } from "./finding.ts";

/** Each piece of evidence with whether it holds. */
export function lookAtEvidence(
  evidence: readonly Evidence[],
  circumstances: Circumstances,
): readonly AssessedEvidence[] {
  if (evidence.length === 0) return none;
  return evidence.map((each) => {
    const state = stateOf(each, circumstances);
    return each.file === undefined
      ? { evidence: each, state }
      : { evidence: each, state, ...seenHash(each.file, circumstances) };
  });
}

const none: readonly [] = [];

/** The SHA-256 of a file where it was worked out. */
export function seenHash(file: string | undefined, { sightings }: Circumstances): { readonly seen?: string } {
  const sighting = file === undefined ? undefined : sightings.get(file);
  return sighting?.state !== "file" || sighting.sha256 === undefined ? {} : { seen: sighting.sha256 };
}

function stateOf(evidence: Evidence, { evidence: mode, asOf, sightings }: Circumstances): EvidenceState {
  if (mode === "off") return "not-checked";
  if (evidence.dated !== undefined && evidence.dated > asOf) return "not-yet";
  if (evidence.expires !== undefined && evidence.expires < asOf) return "expired";
  return evidence.file === undefined
    ? "not-checked"
    : fileState(sightings.get(evidence.file), evidence.sha256);
}

/** Whether a certificate's own file holds; undefined where it names none. */
export function certificateFile(
  certificate: Certificate,
  { evidence, sightings }: Circumstances,
): EvidenceState | undefined {
  if (certificate.file === undefined) return undefined;
  return evidence === "off" ? "not-checked" : fileState(sightings.get(certificate.file), certificate.sha256);
}

function fileState(sighting: Sighting | undefined, sha256: string | undefined): EvidenceState {
  if (sighting === undefined || sighting.state === "missing") return "missing";
  if (sighting.state !== "file") return sighting.state;
  return sha256 === undefined || sha256 === sighting.sha256 ? "holds" : "altered";
}

/** The finding about a piece of evidence that does not hold; undefined where it holds or was not checked. */
export function evidenceFinding(
  { evidence, state }: AssessedEvidence,
  circumstances: Circumstances,
): EvidenceFinding | undefined {
  const facts = evidenceFacts(evidence, state, circumstances);
  return facts === undefined ? undefined : { ...facts, title: evidence.title };
}

/** Why something does not hold that a file, its dates or both show; undefined where it holds or was not checked. */
export function evidenceFacts(
  { file = "", dated = "", expires = "", at }: Pick<Evidence, "file" | "dated" | "expires" | "at">,
  state: EvidenceState,
  { sightings }: Circumstances,
): EvidenceFacts | undefined {
  switch (state) {
    case "holds":
    case "not-checked":
      return undefined;
    case "missing": {
      const sighting = sightings.get(file);
      const near = sighting?.state === "missing" ? sighting.nearest : undefined;
      return { code: "evidence-missing", file, ...given({ nearest: near }), at };
    }
    case "not-a-file":
      return { code: "evidence-not-a-file", file, at };
    case "empty":
      return { code: "evidence-empty", file, at };
    case "lfs-pointer":
      return { code: "evidence-lfs-pointer", file, at };
    case "declaration":
      return { code: "evidence-is-declaration", file, at };
    case "altered":
      return { code: "evidence-altered", file, at };
    case "expired":
      return { code: "evidence-expired", expires, at };
    case "not-yet":
      return { code: "evidence-not-yet", dated, at };
  }
}
