import { stringify } from "csv-stringify/sync";
import type { Page } from "../../text/page.ts";
import { csvText } from "../../text/csv-text.ts";
import { notice } from "../../words/notice.ts";
import { csvCell } from "../listing/csv-listing.ts";
import { portfolioCells, portfolioColumns } from "./portfolio-cells.ts";
import type { RowReporter } from "./portfolio.ts";

/** A row a supplier as CSV (RFC 4180), one after the other; the marking and the notice stand in every row. */
export const portfolioCsv: RowReporter = {
  begin: () => lineOf([...portfolioColumns.map(({ name }) => name), "marking", "tool", "notice"], true),
  row: (row, { tool }: Page) =>
    lineOf([
      ...portfolioCells(row).map(csvCell),
      csvText(row.ok ? (row.marking ?? "") : ""),
      csvText(`${tool.name} ${tool.version}`),
      notice,
    ]),
  end: () => "",
};

function lineOf(cells: readonly string[], bom: boolean = false): string {
  return stringify([cells], { bom, record_delimiter: "windows" });
}
