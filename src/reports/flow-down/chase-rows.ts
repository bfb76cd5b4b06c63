import { given } from "../../document/given.ts";
import type { Chase, ChaseEntry } from "../../following/flow-down/chase.ts";
import { chaseWords, type ChaseWords } from "../../words/flow-down/chase-words.ts";

/** A request with its words; text of strangers, not escaped. */
export interface ChaseRow extends ChaseWords {
  readonly entry: ChaseEntry;
  /** The address of whoever is asked, where the register has one. */
  readonly email?: string;
}

/** A row for each request, in its order. */
export function chaseRows({ chain, entries }: Chase): readonly ChaseRow[] {
  return entries.map((entry) => {
    const { firm, kind } = entry;
    // For a level the firm above is asked, which a register may name as well.
    const asked = kind === "no-risk-assessment" ? chain.firms[firm.parent - 1] : firm;
    return { entry, ...given({ email: asked?.subcontract.email }), ...chaseWords(entry, chain) };
  });
}

/** What the reader has to do, and what others have to be asked for. */
export function partedRows(chase: Chase): readonly [readonly ChaseRow[], readonly ChaseRow[]] {
  const all = chaseRows(chase);
  return [all.filter(({ entry }) => entry.own), all.filter(({ entry }) => !entry.own)];
}
