import type { RowFacts } from "./row.ts";

/**
 * The same without what `--redact` keeps back of a supplier: its number, and which evidence it names. So little of it is
 * left whether it was assessed just now or read from what was stored.
 */
export function redactedFacts(facts: RowFacts): RowFacts {
  return {
    ...facts,
    supplier: { name: facts.supplier.name },
    controls: facts.controls.map((control) => ({ ...control, evidence: [] })),
    certificates: facts.certificates.map(({ fileState, ...certificate }) => certificate),
  };
}
