import type { ChainRow } from "./chain-rows.ts";

/** A row of a tree in which branches can be folded. */
export interface FoldedRow extends ChainRow {
  /** Firms below it that are not shown. */
  readonly hidden: number;
}

/** Trees of no more firms are always shown whole. */
const wholeUpTo = 40;

/** The rows of a tree, in a large one without the branches in which nobody falls short. */
export function foldedRows(
  rows: readonly ChainRow[],
  all: boolean,
): { readonly rows: readonly FoldedRow[]; readonly folded: boolean } {
  const whole = rows.map((row) => ({ ...row, hidden: 0 }));
  if (all || rows.length <= wholeUpTo) return { rows: whole, folded: false };
  const ends = branchEnds(rows);
  const shorts = counted(rows.map(({ short }) => (short ? 1 : 0)));
  const out: FoldedRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    const end = ends[at] ?? at;
    const isFine = (shorts[end + 1] ?? 0) === (shorts[at + 1] ?? 0);
    out.push({ ...row, hidden: isFine ? end - at : 0 });
    if (isFine) at = end;
  }
  return { rows: out, folded: out.length < rows.length };
}

/** The place of the last firm of each branch. */
function branchEnds(rows: readonly ChainRow[]): readonly number[] {
  const ends: number[] = [];
  const above: number[] = [];
  for (const [at, { firm }] of rows.entries()) {
    while (above.length >= firm.tier) ends[above.pop() ?? 0] = at - 1;
    above.push(at);
  }
  for (const at of above) ends[at] = rows.length - 1;
  return ends;
}

/** How many there are before each place. */
function counted(marks: readonly number[]): readonly number[] {
  const sums = [0];
  for (const mark of marks) sums.push((sums.at(-1) ?? 0) + mark);
  return sums;
}
