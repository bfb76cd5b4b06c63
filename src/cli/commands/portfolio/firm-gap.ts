import type { FirmProblem, StoredGapKind } from "../../../document/firm-problem.ts";
import type { Place } from "../../../document/place.ts";
import { answerOfSnapshot, type AnsweringFirm } from "../../../following/flow-down/chain-answer.ts";
import { otherFirm } from "../../../following/flow-down/judge-subcontract.ts";
import { storedGap, type StoredGap } from "../../../following/flow-down/stored-gap.ts";
import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import type { Snapshot } from "../../../following/snapshot/snapshot.ts";
import type { Performing } from "./performing.ts";

/** Why a file says nothing of the firm that a register names it for: it is of another one. */
export function strangerIn(firm: Subcontract, supplier: AnsweringFirm, at: Place): FirmProblem | undefined {
  const other = otherFirm(firm, supplier);
  return other && { code: "other-firm", name: supplier.name, by: other.by, near: other.near, at };
}

/** Why a stored assessment does not show how a firm of a register stands: it is of another, or of another question. */
export function gapIn(
  firm: Subcontract,
  snapshot: Snapshot,
  { request, lenient }: Performing,
): FirmProblem | undefined {
  const at = { path: snapshot.source };
  const stranger = strangerIn(firm, snapshot.supplier, at);
  if (stranger !== undefined) return stranger;
  const { asOf, plans, acceptDcc, evidence } = request.circumstances;
  const catalogue = request.catalogue ?? snapshot.catalogue;
  const rules = { catalogue, asOf, plans, acceptDcc, evidence: lenient ? ("sent" as const) : evidence };
  const gap = storedGap(firm, answerOfSnapshot(snapshot, snapshot.source), rules);
  return gap && { code: "stored-gap", ...toldGap(gap), at };
}

function toldGap(gap: StoredGap): { readonly gap: StoredGapKind; readonly found: string } {
  switch (gap.code) {
    case "stored-catalogue":
      return { gap: "catalogue", found: gap.id };
    case "stored-level":
      return { gap: "level", found: gap.level };
    case "stored-later":
      return { gap: "later", found: gap.asOf };
    case "stored-lapsed":
      return { gap: "lapsed", found: gap.holdsUntil };
    case "stored-leans":
      return { gap: gap.on, found: "" };
    case "stored-plan":
      return { gap: "plan", found: "" };
  }
}
