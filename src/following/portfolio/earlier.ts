import type { CsmVerdict } from "../../assessment/assessment.ts";
import { verdictMove, type Move } from "../standing-change.ts";
import { identityOf } from "./identity.ts";
import type { Row, SupplierRow } from "./row.ts";

/** How suppliers stood some time ago: as little of each as telling what got worse takes. */
export interface Earlier {
  readonly standings: ReadonlyMap<string, Standing>;
  /** How many lines said nothing of a supplier. */
  readonly unusable: number;
}

/** How a supplier stood, at which level. */
export interface Standing {
  readonly verdict: CsmVerdict;
  readonly level: string;
}

/** A supplier that stands worse than it did. */
export interface Worse {
  readonly source: string;
  readonly supplier: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** Collects how suppliers stood; of one that is told twice the later line counts. */
export function remembering(): { readonly add: (row: Row) => void; readonly earlier: () => Earlier } {
  const standings = new Map<string, Standing>();
  let unusable = 0;
  return {
    add: (row) => {
      if (row.ok) standings.set(identityOf(row), { verdict: row.verdict, level: row.level });
      else unusable++;
    },
    earlier: () => ({ standings, unusable }),
  };
}

/** Which way a supplier moved; undefined where nothing is known of it. */
export function moveSince(
  { standings }: Earlier,
  row: SupplierRow,
): { readonly move: Move; readonly before: Standing } | undefined {
  const before = standings.get(identityOf(row));
  return before && { move: verdictMove(before.verdict, row.verdict), before };
}
