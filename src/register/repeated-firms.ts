import { bareName } from "../declaration/same-name.ts";
import type { RegisterFirm } from "./register.ts";

/** A row that names a firm again, with nothing that would make it another subcontract, and the row that did so first. */
export interface RepeatedFirm {
  readonly firm: RegisterFirm;
  readonly first: RegisterFirm;
}

/** The rows of a register that name the same firm for the same subcontract as one above. */
export function repeatedFirms(firms: readonly RegisterFirm[]): readonly RepeatedFirm[] {
  const known = new Map<string, RegisterFirm>();
  return firms.flatMap((firm) => {
    const { companyNumber, name, level, riskAssessmentReference } = firm;
    const key = JSON.stringify([companyNumber ?? bareName(name), level, riskAssessmentReference]);
    const first = known.get(key);
    if (first === undefined) known.set(key, firm);
    return first === undefined ? [] : [{ firm, first }];
  });
}
