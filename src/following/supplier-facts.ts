import type { RequiredJudgement } from "../assessment/assessment.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { given } from "../document/given.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";

/** What is told of a supplier before its controls: a snapshot has all of it, and more. */
export interface SupplierFacts extends Pick<
  Snapshot,
  "source" | "level" | "asOf" | "verdict" | "holdsUntil" | "marking"
> {
  readonly catalogue: Pick<Snapshot["catalogue"], "id" | "version">;
  readonly supplier: Pick<Snapshot["supplier"], "name" | "companyNumber">;
}

/** What is told of an assessment that was made just now: the same as of one that was stored and read again. */
export function supplierFacts(
  assessment: RequiredJudgement & { readonly holdsUntil?: CalendarDate },
): SupplierFacts {
  const { declaration, catalogue, level, circumstances, verdict, holdsUntil } = assessment;
  const { companyNumber, name } = declaration.supplier;
  return {
    source: declaration.path,
    catalogue,
    supplier: { name, ...given({ companyNumber }) },
    ...given({ marking: declaration.marking, holdsUntil }),
    level: level.id,
    asOf: circumstances.asOf,
    verdict,
  };
}
