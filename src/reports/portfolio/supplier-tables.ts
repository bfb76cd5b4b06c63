import { isShort, type SupplierRow } from "../../following/portfolio/row.ts";
import type { Summary } from "../../following/portfolio/summary.ts";
import { certificateName } from "../../words/scheme-names.ts";
import {
  dateOf,
  idOf,
  textOf,
  type ListingCell,
  type ListingColumn,
  type ListingTable,
} from "../listing/listing.ts";

interface Column extends ListingColumn {
  readonly cell: (row: SupplierRow) => ListingCell;
}

/** What people read of a supplier, what matters most first; `rows` keep their order. */
const columns: readonly Column[] = [
  { head: "Supplier", name: "supplier", width: 28, cell: (row) => idOf(row.supplier) },
  { head: "Level", name: "level", width: 7, cell: (row) => idOf(row.level) },
  {
    head: "Verdict",
    name: "verdict",
    width: 16,
    cell: ({ verdict }) => ({ kind: "verdict", verdict }),
  },
  { head: "What is open", name: "open controls", width: 40, cell: (row) => textOf(openSaid(row)) },
  { head: "Planned", name: "planned controls", width: 24, cell: (row) => textOf(row.planned.join(", ")) },
  {
    head: "Lapses next",
    name: "lapses next",
    width: 24,
    cell: ({ lapses }) => textOf(lapses && certificateName(lapses)),
  },
  { head: "Last day", name: "lapses on", width: 13, cell: ({ lapses }) => dateOf(lapses?.expires) },
  {
    head: "Verdict holds until",
    name: "holds until",
    width: 13,
    cell: ({ holdsUntil }) => dateOf(holdsUntil),
  },
  {
    head: "Evidence not sent along",
    name: "evidence not sent",
    width: 14,
    cell: ({ notSent }) => (notSent === 0 ? textOf("") : { kind: "number", number: notSent }),
  },
  { head: "Company number", name: "company number", width: 14, cell: ({ number }) => idOf(number ?? "") },
  { head: "Declaration", name: "source", width: 30, cell: ({ source }) => idOf(source) },
];

const asOfColumn: Column = { head: "As of", name: "as of", width: 13, cell: ({ asOf }) => dateOf(asOf) };

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
  const days = rows.some((row) => row.asOf !== asOf) ? [asOfColumn] : [];
  const told = [...columns, ...days];
  return {
    heading: `${heading}: ${rows.length} of ${suppliers}`,
    columns: told,
    rows: rows.map((row) => told.map(({ cell }) => cell(row))),
  };
}

function openSaid({ open, undecided }: SupplierRow): string {
  const unshown = new Set(undecided);
  const failing = open.filter((id) => !unshown.has(id)).join(", ");
  if (undecided.length === 0) return failing;
  return `${failing === "" ? "" : `${failing}; `}not shown yet: ${undecided.join(", ")}`;
}
