import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Subcontract } from "../../following/flow-down/subcontract.ts";
import { clip } from "../../text/safe-text.ts";
import { levelSaid } from "./level-said.ts";

/** What a firm is told of its subcontract, before anything is asked of it. */
export function askedWords(
  { level, riskAssessmentReference: reference }: Pick<Subcontract, "level" | "riskAssessmentReference">,
  catalogue: Pick<Catalogue, "levels">,
): string {
  const set = reference === undefined ? "" : ` (risk assessment ${clip(reference)})`;
  return `Your subcontract is under the Cyber Security Model (CSM) at ${levelSaid(level, catalogue)}${set}.`;
}
