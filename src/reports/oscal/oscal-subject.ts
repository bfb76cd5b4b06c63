import type { Assessment } from "../../assessment/assessment.ts";
import { stableId } from "../../text/stable-id.ts";

/** Gives an identifier that stays the same for one thing of one supplier, from report to report. */
export type IdOf = (...parts: readonly string[]) => string;

/**
 * Identifiers of an assessment. They are made from what no report withholds: the supplier's name, the catalogue, the
 * level, and ids and positions; made from what was found, an identifier could be guessed back.
 */
export function idsOf({ declaration, catalogue, level }: Assessment): IdOf {
  return (...parts) => stableId("oscal", declaration.supplier.name, catalogue.id, level.id, ...parts);
}
