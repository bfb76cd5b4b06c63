import { levelRank, overdueAttestation } from "../../assessment/dcc-certificate.ts";
import { isSoundFile } from "../../assessment/is-sound-file.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { textOf, valueAt, type Node } from "../../document/node.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether an assessment shows a DCC certificate that answers for controls: one that it says to count, and that is among its
 * certificates, in force and attested, while none that the level needs is missing.
 */
export function dccShown(root: Node, snapshot: Snapshot, catalogue: Catalogue | undefined): boolean {
  const { options, certificates, controls, asOf } = snapshot;
  if (!options.acceptDcc) return false;
  const held = valueAt(root, "dcc", "certificate");
  const said = (key: string): string | undefined => textOf(valueAt(held, key));
  if (said("counts") !== "true") return false;
  const counts = certificates.some(
    (each) =>
      each.scheme === "dcc" &&
      each.inForce &&
      isSoundFile(each.fileState) &&
      (["level", "issued", "expires"] as const).every((key) => each[key] === said(key)) &&
      reaches(each, snapshot, catalogue) &&
      overdueAttestation(each, asOf) === undefined,
  );
  const lacks = controls.some(
    ({ importance, findings }) =>
      importance === "required" && findings.some(({ code }) => code.startsWith("certificate-")),
  );
  return counts && !lacks;
}

/** Whether one level is another or above it; only a catalogue tells which is above which. */
function reaches(
  certificate: { readonly level?: string },
  { level }: Pick<Snapshot, "level">,
  catalogue: Catalogue | undefined,
): boolean {
  return catalogue === undefined || levelRank(catalogue, certificate) >= levelRank(catalogue, { level });
}
