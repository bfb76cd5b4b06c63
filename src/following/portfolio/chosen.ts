import type { CsmVerdict } from "../../assessment/assessment.ts";
import { csmVerdicts } from "./summary.ts";
import { isShort, type Row, type SupplierRow } from "./row.ts";

/** Which rows are listed; all of them where nothing is said. */
export interface Choice {
  /** Those that fall short, and files that could not be used. */
  readonly failing: boolean;
  /** Suppliers with one of these verdicts; all where there are none. */
  readonly verdicts: readonly CsmVerdict[];
  /** Suppliers that were assessed at this level. */
  readonly level?: string;
}

/** Whether a row is listed. What could not be used, or is not there, is left out where suppliers with a verdict are asked for. */
export function isChosen({ failing, verdicts, level }: Choice, row: Row): boolean {
  if (!row.ok) return verdicts.length === 0 && (level === undefined || level === row.firm?.level);
  if (failing && !isShort(row)) return false;
  return (verdicts.length === 0 || verdicts.includes(row.verdict)) && (level ?? row.level) === row.level;
}

/** In what order rows are listed. */
export const sortings = ["path", "supplier", "level", "verdict", "open", "lapses", "holds"] as const;

/** One of them. */
export type Sorting = (typeof sortings)[number];

/** Rows in an order; where it leaves several alike they stay as they were. What could not be used comes first. */
export function sorted(rows: readonly Row[], by: Sorting): readonly Row[] {
  if (by === "path") return rows;
  return rows.toSorted((one, other) => compare(keyOf(one, by), keyOf(other, by)));
}

/** What has no date comes after what has one; most open, and worst, come first. */
const never = "~";

function keyOf(row: Row, by: Exclude<Sorting, "path">): readonly (string | number)[] {
  if (!row.ok) return [0];
  return [1, supplierKey(row, by)];
}

function supplierKey(row: SupplierRow, by: Exclude<Sorting, "path">): string | number {
  switch (by) {
    case "supplier":
      return row.supplier.toLowerCase();
    case "level":
      return row.level.padStart(9, "0");
    case "verdict":
      return csmVerdicts.indexOf(row.verdict);
    case "open":
      return -row.open.length;
    case "lapses":
      return row.lapses?.expires ?? never;
    case "holds":
      return row.holdsUntil ?? never;
  }
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  const [a = "", b = ""] = [one[at], other[at]];
  return at === -1 || other.length <= at ? 0 : a < b ? -1 : 1;
}
