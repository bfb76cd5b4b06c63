import { isSoundFile } from "../../assessment/is-sound-file.ts";
import { planEnd } from "../../declaration/plan-end.ts";
import { entryOf, itemsOf, textOf, valueAt, type Node } from "../../document/node.ts";
import type { StoredContradiction } from "../../document/stored-problem.ts";
import type { Beside } from "./beside.ts";
import { certificatesBearing } from "./certificates-bearing.ts";
import { outcomesIn, type Outcomes } from "./outcomes-in.ts";
import type { Snapshot, SnapshotControl } from "./snapshot.ts";

/** In what a control says better of itself than it shows; undefined where it does not. What is not there is not asked. */
export function controlContradiction(
  node: Node,
  control: SnapshotControl,
  beside: Beside,
): StoredContradiction | undefined {
  if (control.by === "dcc" && (!beside.dcc || control.importance !== "required")) return "dcc";
  switch (control.verdict) {
    case "met":
      return ofMet(node, control, outcomesIn(node), beside);
    case "not-applicable":
      return ofClaim(node, control, outcomesIn(node), beside);
    case "planned":
      return ofPlanned(node, control, outcomesIn(node), beside);
    case "partly-met":
      return ofPartlyMet(control, outcomesIn(node), beside);
    case "not-met":
    case "unanswered":
      return undefined;
  }
}

function ofMet(
  node: Node,
  control: SnapshotControl,
  outcomes: Outcomes,
  beside: Beside,
): StoredContradiction | undefined {
  if (control.findings.length > 0) return "finding";
  if (outcomes.open.length > 0) return "question";
  if (lacksSound(control, beside.snapshot) || lacksNeeded(control, beside.snapshot)) return "evidence";
  const bearing = certificatesBearing(node, control, beside);
  return bearing.every((some) => some.some((each) => each.inForce && isSoundFile(each.fileState)))
    ? undefined
    : "certificate";
}

/** Of what does not apply nothing is asked but that. */
function ofClaim(
  node: Node,
  { findings }: SnapshotControl,
  { asked, applies }: Outcomes,
  { snapshot }: Beside,
): StoredContradiction | undefined {
  if (findings.length > 0) return "finding";
  const on = textOf(valueAt(node, "notApplicable", "on"));
  return asked > 0 || !(applies || (on !== undefined && on <= snapshot.asOf)) ? "claim" : undefined;
}

function ofPlanned(
  node: Node,
  control: SnapshotControl,
  { open }: Outcomes,
  { snapshot, ofOtherLevel }: Beside,
): StoredContradiction | undefined {
  const { plan, findings } = control;
  const { asOf, options } = snapshot;
  const accepted = textOf(valueAt(node, "plan", "accepted", "on"));
  const end = planEnd(plan);
  const counts = plan?.counts === true && plan.gap === undefined && options.plans;
  if (!counts || ofOtherLevel || end === undefined || end < asOf) return "plan";
  if (accepted === undefined || accepted > asOf) return "plan";
  if (findings.some(({ code }) => code.startsWith("evidence-")) || lacksNeeded(control, snapshot))
    return "evidence";
  const named = entryOf(valueAt(node, "plan"), "questions")?.value;
  const covered = new Set(itemsOf(named).map(textOf));
  if (named !== undefined) return open.every((id) => covered.has(id)) ? undefined : "plan";
  // With --redact nothing tells which questions it covers.
  return !options.redacted && findings.some(isOfCertificate) ? "plan" : undefined;
}

function ofPartlyMet(
  control: SnapshotControl,
  { passed, open }: Outcomes,
  { snapshot }: Beside,
): StoredContradiction | undefined {
  if (control.findings.some(isOfCertificate)) return "finding";
  if (lacksNeeded(control, snapshot)) return "evidence";
  return open.length > 0 && passed === 0 ? "question" : undefined;
}

/** Evidence that does not hold, or is outside its own days without being said to. */
function lacksSound({ evidence }: SnapshotControl, { options, asOf }: Snapshot): boolean {
  return evidence.some(({ state, dated = asOf, expires = asOf }) => {
    const isOutside = options.evidence !== "off" && (dated > asOf || expires < asOf);
    return !isSoundFile(state) || isOutside;
  });
}

/** With `--evidence require` one file that holds is needed, of the control or of a certificate. */
function lacksNeeded({ evidence }: SnapshotControl, { options, certificates }: Snapshot): boolean {
  if (options.evidence !== "require") return false;
  return (
    !evidence.some(({ state }) => state === "holds") &&
    !certificates.some(({ inForce, fileState }) => inForce && fileState === "holds")
  );
}

/** Whether a finding says that no certificate answers a question; of one whose own file does not hold, too. */
function isOfCertificate({ code, question }: SnapshotControl["findings"][number]): boolean {
  return code.startsWith("certificate-") || (code.startsWith("evidence-") && question !== undefined);
}
