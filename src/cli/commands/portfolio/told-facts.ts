import { redactedFacts } from "../../../following/portfolio/redacted-facts.ts";
import type { RowFacts } from "../../../following/portfolio/row.ts";
import { redactedSnapshot } from "../../../following/snapshot/redacted-snapshot.ts";
import type { Snapshot } from "../../../following/snapshot/snapshot.ts";
import type { Request } from "../../run/request.ts";

/** What may be told of a supplier. */
export function toldFacts(facts: RowFacts, { redact }: Pick<Request, "redact">): RowFacts {
  return redact ? redactedFacts(facts) : facts;
}

/** What may be told of what is stored; what was taken out when it was stored is not there to be taken out again. */
export function toldSnapshot(snapshot: Snapshot, { redact }: Pick<Request, "redact">): Snapshot {
  return redact && !snapshot.options.redacted ? redactedSnapshot(snapshot) : snapshot;
}
