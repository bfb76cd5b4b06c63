import { bareNumber } from "./identity.ts";
import { numberSet } from "./number-set.ts";
import type { SupplierRow } from "./row.ts";

/** Rows with a company number that a row before them has: a firm may be counted more than once. */
export interface Repeats {
  readonly rows: number;
  /** The first of them. */
  readonly first: readonly Repeat[];
}

/** A row whose company number stood in a row before. */
export type Repeat = Required<Pick<SupplierRow, "number" | "source" | "supplier">>;

/** More of them than that are merely counted. */
const mostHeld = 1000;

/** Looks for company numbers that stand in several rows. */
export interface Repeating {
  readonly add: (row: SupplierRow) => void;
  readonly told: () => Repeats;
}

/** Begins to look. */
export function repeating(): Repeating {
  const known = numberSet();
  const first: Repeat[] = [];
  let rows = 0;
  return {
    add: ({ number, source, supplier }) => {
      const bare = bareNumber(number);
      if (bare === undefined || !known.add(bare)) return;
      rows++;
      if (first.length < mostHeld) first.push({ number: bare, source, supplier });
    },
    told: () => ({ rows, first: [...first] }),
  };
}
