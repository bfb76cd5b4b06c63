import type { Chase, ChaseEntry } from "../../following/flow-down/chase.ts";
import { chaseWords, type ChaseWords } from "../../words/flow-down/chase-words.ts";

/** A request with its words; text of strangers, not escaped. */
export interface ChaseRow extends ChaseWords {
  readonly entry: ChaseEntry;
  /** The address of the firm, where it is the one that is asked. */
  readonly email?: string;
}

/** A row for each request, in its order. */
export function chaseRows({ chain, entries }: Chase): readonly ChaseRow[] {
  return entries.map((entry) => {
    const { email } = entry.firm.subcontract;
    const own = email === undefined || entry.kind === "no-risk-assessment" ? {} : { email };
    return { entry, ...own, ...chaseWords(entry, chain) };
  });
}
