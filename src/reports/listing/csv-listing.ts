import { stringify } from "csv-stringify/sync";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { csvId, csvText } from "../../text/csv-text.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import type { Listing, ListingCell } from "./listing.ts";

/**
 * The tables of a listing that have the columns of the first, as one table of CSV (RFC 4180), with the heading of each in
 * its first column. It begins with a byte order mark, for Excel; names and ids that a spreadsheet would take for
 * numbers begin with an apostrophe.
 */
export function csvListing({ tables, marking = "" }: Listing, { tool }: Page): string {
  const [first] = tables;
  const columns = first?.columns ?? [];
  const same = tables.filter((table) => table.columns === columns);
  const made = `${tool.name} ${tool.version}`;
  const rows = same.flatMap(({ heading, rows }) =>
    rows.map((cells) => [csvText(heading), ...cells.map(csvCell), csvText(marking), csvText(made), notice]),
  );
  return stringify([["group", ...columns.map(({ name }) => name), "marking", "tool", "notice"], ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}

/** What stands in a cell of CSV. */
export function csvCell(cell: ListingCell): string {
  switch (cell.kind) {
    case "text":
      return csvText(cell.text);
    case "id":
      return csvId(cell.text);
    case "date":
      return cell.date ?? "";
    case "number":
      return String(cell.number);
    case "verdict":
      return publishedVerdict(cell.verdict);
  }
}
