import { redactedFacts } from "../../../following/portfolio/redacted-facts.ts";
import type { RowFacts } from "../../../following/portfolio/row.ts";
import type { Request } from "../../run/request.ts";

/** What may be told of a supplier. */
export function toldFacts(facts: RowFacts, { redact }: Pick<Request, "redact">): RowFacts {
  return redact ? redactedFacts(facts) : facts;
}
