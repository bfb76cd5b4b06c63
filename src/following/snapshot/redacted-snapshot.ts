import { withheld } from "../../assessment/redact.ts";
import { given } from "../../document/given.ts";
import type { Snapshot, SnapshotPlan } from "./snapshot.ts";

/**
 * The same without what was found, evidence, contract, and what certificates say beside scheme and dates, whether it had
 * been left out when it was stored or not: two of these can be held against each other.
 */
export function redactedSnapshot(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    supplier: { name: snapshot.supplier.name, alsoKnownAs: [] },
    contract: [],
    scope: snapshot.scope.filter(({ field }) => field === "organisation"),
    options: { ...snapshot.options, redacted: true },
    controls: snapshot.controls.map(({ plan, answeredBy, answeredOn, ...control }) => ({
      ...control,
      findings: control.findings.map(({ code, question }) => ({ code, ...given({ question }), message: "" })),
      evidence: [],
      ...(plan === undefined ? {} : { plan: redactedPlan(plan) }),
    })),
    certificates: snapshot.certificates.map(({ scheme, level, issued, expires, attested, inForce }) => ({
      ...{ scheme, ...given({ level }), covers: [], issued, expires, attested, inForce },
    })),
    warnings: snapshot.warnings.map(({ code, control }) => ({ code, ...given({ control }), message: "" })),
  };
}

/** Nobody is told for which risk assessment it was accepted. */
function redactedPlan({ accepted, ...plan }: SnapshotPlan): SnapshotPlan {
  const kept = accepted === undefined ? {} : { accepted: given({ until: accepted.until }) };
  return { ...plan, ...kept, action: withheld };
}
