import { absenceOf } from "../../following/portfolio/absent.ts";
import type { Row, SupplierRow, UnusableRow } from "../../following/portfolio/row.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { notAssessed } from "../../words/verdict/csm-verdict-words.ts";
import { certificateName } from "../../words/scheme-names.ts";
import { firstProblem } from "../../words/portfolio/unusable-words.ts";
import { dateOf, idOf, textOf, type ListingCell, type ListingColumn } from "../listing/listing.ts";

/** The columns of a list of suppliers, fixed for good: whoever reads them by name must not be surprised. */
export const portfolioColumns: readonly ListingColumn[] = [
  { head: "Supplier", name: "supplier", width: 28 },
  { head: "Company number", name: "company number", width: 14 },
  { head: "Level", name: "level", width: 7 },
  { head: "Verdict", name: "verdict", width: 16 },
  { head: "Required", name: "required", width: 9 },
  { head: "Open", name: "open", width: 7 },
  { head: "What is open", name: "open controls", width: 40 },
  { head: "Of that not shown yet", name: "undecided controls", width: 24 },
  { head: "Planned", name: "planned controls", width: 24 },
  { head: "Lapses next", name: "lapses next", width: 24 },
  { head: "Last day", name: "lapses on", width: 13 },
  { head: "Holds until", name: "holds until", width: 13 },
  { head: "As of", name: "as of", width: 13 },
  { head: "Evidence not sent along", name: "evidence not sent", width: 14 },
  { head: "Problem", name: "problem", width: 40 },
  { head: "Declaration", name: "source", width: 30 },
];

/** Takes columns by their names, in that order, out of the columns or out of the cells of a row. */
export function columnsNamed(names: readonly string[]): <T>(all: readonly T[]) => readonly T[] {
  const places = names.map((name) => portfolioColumns.findIndex((column) => column.name === name));
  return (all) => places.flatMap((place) => all.slice(place, place + 1));
}

/** The cells of a row. */
export function portfolioCells(row: Row): readonly ListingCell[] {
  return row.ok ? supplierCells(row) : unusableCells(row);
}

function supplierCells(row: SupplierRow): readonly ListingCell[] {
  const { lapses } = row;
  return [
    idOf(row.supplier),
    idOf(row.number ?? ""),
    idOf(row.level),
    textOf(publishedVerdict(row.verdict)),
    { kind: "number", number: row.required },
    { kind: "number", number: row.open.length },
    idOf(row.open.join(" ")),
    idOf(row.undecided.join(" ")),
    idOf(row.planned.join(" ")),
    textOf(lapses === undefined ? "" : certificateName(lapses)),
    dateOf(lapses?.expires),
    dateOf(row.holdsUntil),
    dateOf(row.asOf),
    { kind: "number", number: row.notSent },
    textOf(""),
    idOf(row.source),
  ];
}

function unusableCells(row: UnusableRow): readonly ListingCell[] {
  const { source, problems, firm } = row;
  const [first] = problems;
  return portfolioColumns.map(({ name }) => {
    if (name === "verdict") return textOf(absenceOf(row) ?? notAssessed);
    if (name === "supplier") return idOf(firm?.name ?? "");
    if (name === "company number") return idOf(firm?.companyNumber ?? "");
    if (name === "level") return idOf(firm?.level ?? "");
    if (name === "problem") return textOf(first === undefined ? "" : `${first.code}: ${firstProblem(row)}`);
    return name === "source" ? idOf(source) : textOf("");
  });
}
