import type { Row, SupplierRow } from "../../following/portfolio/row.ts";
import { isAbsent } from "../../following/portfolio/absent.ts";
import { csmVerdicts, type Summary } from "../../following/portfolio/summary.ts";
import { lapsingSaid, portfolioNotes } from "../../words/portfolio/portfolio-notes.ts";
import { portfolioSentence, verdictSaid } from "../../words/portfolio/portfolio-sentence.ts";
import { sinceSaid, standingSaid } from "../../words/portfolio/since-words.ts";
import { idOf, textOf, type Listing, type ListingColumn, type ListingTable } from "../listing/listing.ts";
import { columnsNamed, portfolioCells, portfolioColumns } from "./portfolio-cells.ts";
import type { Portfolio } from "./portfolio.ts";
import { mostPictured, portfolioPictures } from "./portfolio-pictures.ts";
import { metTable, shortTable } from "./supplier-tables.ts";

const controlColumns: readonly ListingColumn[] = [
  { head: "Control", name: "control", width: 10 },
  { head: "Title", name: "title", width: 50 },
  { head: "Open", name: "open", width: 8 },
  { head: "Of that merely unanswered", name: "undecided", width: 14 },
  { head: "Catalogue", name: "catalogue", width: 26 },
];

const levelColumns: readonly ListingColumn[] = [
  { head: "Level", name: "level", width: 10 },
  ...csmVerdicts.map((verdict) => ({ head: capital(verdictSaid[verdict]), name: verdict, width: 14 })),
];

const worseColumns: readonly ListingColumn[] = [
  { head: "Supplier", name: "supplier", width: 30 },
  { head: "Was", name: "was", width: 20 },
  { head: "At level", name: "was at level", width: 9 },
  { head: "Is", name: "is", width: 20 },
  { head: "At level", name: "is at level", width: 9 },
  { head: "Declaration", name: "source", width: 40 },
];

const goneColumns: readonly ListingColumn[] = [
  { head: "Supplier", name: "supplier", width: 30 },
  { head: "Was", name: "was", width: 20 },
  { head: "At level", name: "was at level", width: 9 },
  { head: "Declaration", name: "source", width: 40 },
];

/** Many suppliers as a listing to be read: the answer and its pictures, what got worse, who falls short, and the others. */
export function portfolioListing(portfolio: Portfolio): Listing {
  const { rows, summary, titleOf } = portfolio;
  const usable = usableOf(rows);
  const tables = [
    ...worseTable(summary),
    ...goneTable(summary),
    ...unusableTables(rows),
    shortTable(usable, summary),
    levelTable(summary),
    ...controlTable(summary, titleOf),
    metTable(usable, summary),
  ];
  return {
    ...listingOf(portfolio),
    tables: tables.filter((table) => table.rows.length > 0),
  };
}

/** Many suppliers as a listing for those who sort and filter: a table has everything that is known of each. */
export function portfolioRowsListing(portfolio: Portfolio): Listing {
  const { rows, all, summary, titleOf } = portfolio;
  const listed = rows.length === all ? "Suppliers" : `Suppliers: ${rows.length} of ${all}`;
  const usable = usableOf(rows);
  const suppliers = table(listed, portfolioColumns, usable.map(portfolioCells));
  return {
    ...listingOf(portfolio),
    tables: [
      ...worseTable(summary),
      ...goneTable(summary),
      levelTable(summary),
      ...controlTable(summary, titleOf),
      ...unusableTables(rows),
      ...(usable.length === 0 ? [] : [suppliers]),
    ],
  };
}

function listingOf({ summary, titleOf }: Portfolio): Omit<Listing, "tables"> {
  const { markings, since, asOf } = summary;
  return {
    title: "Portfolio of suppliers",
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    lead: [
      portfolioSentence(summary),
      ...(summary.suppliers === 0 ? [] : [lapsingSaid(summary.lapsing)]),
      ...(since === undefined ? [] : [sinceSaid(since)]),
    ],
    facts: [],
    pictures: portfolioPictures(summary, titleOf),
    after: portfolioNotes(summary),
    day: asOf,
  };
}

function table(heading: string, columns: readonly ListingColumn[], rows: ListingTable["rows"]): ListingTable {
  return { heading, columns, rows };
}

function levelTable({ levels }: Summary): ListingTable {
  const rows = levels.map(({ level, verdicts }) => [
    idOf(level),
    ...csmVerdicts.map((verdict) => ({ kind: "number" as const, number: verdicts[verdict] })),
  ]);
  return { ...table("By level", levelColumns, rows), pictured: true };
}

function controlTable({ controls }: Summary, titleOf: Portfolio["titleOf"]): readonly ListingTable[] {
  if (controls.length === 0) return [];
  const rows = controls.map(({ catalogue, id, open, undecided }) => [
    idOf(id),
    textOf(titleOf(catalogue, id)),
    { kind: "number" as const, number: open },
    { kind: "number" as const, number: undecided },
    idOf(catalogue),
  ]);
  const catalogues = new Set(controls.map(({ catalogue }) => catalogue));
  const pictured = controls.length <= mostPictured && catalogues.size === 1;
  return [{ ...table("What is open most often", controlColumns, rows), pictured }];
}

function worseTable({ since }: Summary): readonly ListingTable[] {
  if (since === undefined || since.worse.length === 0) return [];
  const rows = since.worse.map(({ supplier, source, before, after }) => [
    idOf(supplier),
    textOf(standingSaid(before)),
    idOf(before.level),
    textOf(standingSaid(after)),
    idOf(after.level ?? ""),
    idOf(source),
  ]);
  return [table("What got worse", worseColumns, rows)];
}

function goneTable({ since }: Summary): readonly ListingTable[] {
  if (since === undefined || since.gone.length === 0) return [];
  const rows = since.gone.map(({ supplier, source, before }) => [
    idOf(supplier ?? ""),
    textOf(standingSaid(before)),
    idOf(before.level ?? ""),
    idOf(source),
  ]);
  return [table("No longer there", goneColumns, rows)];
}

/** What is known of a file that could not be used, and of a firm of which nothing is there. */
const unusableColumns = ["source", "problem", "supplier", "company number", "level"];
const absentColumns = ["supplier", "company number", "level", "problem", "source"];

/** Rows with some of the columns, in another order. */
function tableOf(heading: string, names: readonly string[], rows: readonly Row[]): ListingTable {
  const pick = columnsNamed(names);
  return table(
    heading,
    pick(portfolioColumns),
    rows.map((row) => pick(portfolioCells(row))),
  );
}

function usableOf(rows: readonly Row[]): readonly SupplierRow[] {
  return rows.filter((row) => row.ok);
}

/** What could not be used is not lost among thousands. */
function unusableTables(rows: readonly Row[]): readonly ListingTable[] {
  const unusable = rows.filter((row) => !row.ok && !isAbsent(row));
  const absent = rows.filter(isAbsent);
  return [
    ...(unusable.length === 0 ? [] : [tableOf("Files that could not be used", unusableColumns, unusable)]),
    ...(absent.length === 0 ? [] : [tableOf("Firms of which nothing is there", absentColumns, absent)]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
