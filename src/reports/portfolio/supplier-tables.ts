import { isShort, type SupplierRow } from "../../following/portfolio/row.ts";
import type { Summary } from "../../following/portfolio/summary.ts";
import { textOf, type ListingCell, type ListingColumn, type ListingTable } from "../listing/listing.ts";
import { columnsNamed, portfolioCells, portfolioColumns } from "./portfolio-cells.ts";

/** The columns that people read of a supplier, what matters most first. */
const read: readonly string[] = [
  "supplier",
  "level",
  "verdict",
  "open controls",
  "planned controls",
  "lapses next",
  "lapses on",
  "holds until",
  "evidence not sent",
  "company number",
  "source",
];

/** Suppliers that fall short, in a table to be read. */
export function shortTable(rows: readonly SupplierRow[], summary: Summary): ListingTable {
  return tableOf("Who falls short", rows.filter(isShort), summary);
}

/** Those that do not. */
export function metTable(rows: readonly SupplierRow[], summary: Summary): ListingTable {
  const met = rows.filter((row) => !isShort(row));
  return tableOf("Who meets the level, or has an accepted plan", met, summary);
}

function tableOf(heading: string, rows: readonly SupplierRow[], { suppliers, asOf }: Summary): ListingTable {
  const days = rows.some((row) => row.asOf !== asOf) ? ["as of"] : [];
  const pick = columnsNamed([...read, ...days]);
  const columns = pick(portfolioColumns);
  return {
    heading: `${heading}: ${rows.length} of ${suppliers}`,
    columns: columns.map(toRead),
    rows: rows.map((row) =>
      pick(portfolioCells(row)).map((cell, at) => cellToRead(cell, columns[at]?.name ?? "", row)),
    ),
  };
}

function toRead(column: ListingColumn): ListingColumn {
  return column.name === "holds until" ? { ...column, head: "Verdict holds until" } : column;
}

/** What is told otherwise where it is read than where it is sorted and filtered. */
function cellToRead(cell: ListingCell, column: string, row: SupplierRow): ListingCell {
  switch (column) {
    case "verdict":
      return { kind: "verdict", verdict: row.verdict };
    case "open controls":
      return textOf(openSaid(row));
    case "planned controls":
      return textOf(row.planned.join(", "));
    case "evidence not sent":
      return row.notSent === 0 ? textOf("") : cell;
    default:
      return cell;
  }
}

function openSaid({ open, undecided }: SupplierRow): string {
  const unshown = new Set(undecided);
  const failing = open.filter((id) => !unshown.has(id)).join(", ");
  if (undecided.length === 0) return failing;
  return `${failing === "" ? "" : `${failing}; `}not shown yet: ${undecided.join(", ")}`;
}
