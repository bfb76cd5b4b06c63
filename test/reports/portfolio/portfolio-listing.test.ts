import { describe, expect, test } from "vitest";
import { isShort, type SupplierRow } from "../../../src/following/portfolio/row.ts";
import { cellWords } from "../../../src/reports/listing/cell-words.ts";
import { filledColumns } from "../../../src/reports/listing/filled-columns.ts";
import { dateOf, idOf, textOf, type ListingTable } from "../../../src/reports/listing/listing.ts";
import { portfolioListing, portfolioRowsListing } from "../../../src/reports/portfolio/portfolio-listing.ts";
import { portfolioColumns } from "../../../src/reports/portfolio/portfolio-cells.ts";
import { portfolioOfMany } from "../../support/portfolios.ts";

const portfolio = portfolioOfMany(26);
const usable = portfolio.rows.filter((row): row is SupplierRow => row.ok);
const { tables, pictures } = portfolioListing(portfolio);
const tableOf = (heading: string, of: readonly ListingTable[] = tables): ListingTable | undefined =>
  of.find((table) => table.heading.startsWith(heading));
const firstOf = (table: ListingTable | undefined): readonly string[] =>
  (table?.rows ?? []).map(([first]) => (first === undefined ? "" : cellWords(first)));

describe("many suppliers, to be read", () => {
  test("have those that fall short before the others, each in its order, and none twice", () => {
    const headings = tables.map(({ heading }) => heading);
    const short = usable.filter(isShort);
    expect(headings.findIndex((each) => each.startsWith("Who falls short"))).toBeLessThan(
      headings.findIndex((each) => each.startsWith("Who meets the level")),
    );
    expect(tableOf("Who falls short")?.heading).toBe(
      `Who falls short: ${short.length} of ${portfolio.summary.suppliers}`,
    );
    expect(firstOf(tableOf("Who falls short"))).toEqual(short.map(({ supplier }) => supplier));
    expect(firstOf(tableOf("Who meets the level"))).toEqual(
      usable.filter((row) => !isShort(row)).map(({ supplier }) => supplier),
    );
  });

  test("tell what is open apart from what is merely not shown yet", () => {
    const short = tableOf("Who falls short");
    const column = short?.columns.findIndex(({ head }) => head === "What is open") ?? -1;
    const said = short?.rows.map((cells) =>
      cells
        .slice(column, column + 1)
        .map(cellWords)
        .join(""),
    );
    expect(said).toContain("0001, 2314, 2500");
    expect(said?.some((each) => each.startsWith("not shown yet: "))).toBe(true);
  });

  test("have a picture of what ends soon, where anything does", () => {
    const ends = pictures?.find(({ heading }) => heading === "What ends soon");
    expect(ends?.bars.map(({ label }) => label)).toContain("A certificate lapses within 90 days");
    const lapsing = portfolio.summary.lapsing.map((each) => ({ ...each, certificates: 0, verdicts: 0 }));
    const none = portfolioListing({ ...portfolio, summary: { ...portfolio.summary, lapsing } });
    expect(none.pictures?.map(({ heading }) => heading)).not.toContain("What ends soon");
  });

  test("have every column for those who sort and filter", () => {
    const all = tableOf("Suppliers", portfolioRowsListing(portfolio).tables);
    expect(all?.columns).toEqual(portfolioColumns);
    expect(all?.rows.length).toBe(usable.length);
  });
});

test("columns that hold nothing in any row are left out, and no other one: to count none is to hold something", () => {
  const column = (head: string): ListingTable["columns"][number] => ({ head, name: head, width: 9 });
  const number = (of: number): ListingTable["rows"][number][number] => ({ kind: "number", number: of });
  const table = {
    heading: "All",
    columns: ["text", "empty", "date", "none", "number", "verdict"].map(column),
    rows: [
      [textOf("a"), textOf(""), dateOf(undefined), number(0), number(0), { kind: "verdict", verdict: "met" }],
      [idOf(""), idOf(""), dateOf("2026-11-24"), number(0), number(2), { kind: "verdict", verdict: "met" }],
    ],
  } as const;
  const { columns, rows } = filledColumns(table);
  expect(columns.map(({ head }) => head)).toEqual(["text", "date", "none", "number", "verdict"]);
  expect(rows.map((cells) => cells.map(cellWords))).toEqual([
    ["a", "", "0", "0", "MET"],
    ["", "24 Nov 2026", "0", "2", "MET"],
  ]);
});
