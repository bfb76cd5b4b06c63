import { listingFormats } from "./listing-formats.ts";
import { atOnce, type Portfolio, type RowReporter, type TableReporter } from "./portfolio/portfolio.ts";
import type { FormatOf } from "./format.ts";

/** In what many suppliers are told. */
export type PortfolioFormat = Pick<FormatOf<Portfolio>, "name" | "ending" | "binary"> & Telling;

/**
 * How it is told: row by row as they are done, in groups of rows as a table of columns, as a whole once all are, line by
 * line as what became of each, with nothing left out, or control by control.
 */
type Telling =
  | { readonly kind: "rows"; readonly load: () => Promise<RowReporter> }
  | { readonly kind: "whole"; readonly load: FormatOf<Portfolio>["load"] }
  | {
      readonly kind: "table";
      readonly of: "suppliers" | "controls";
      readonly load: () => Promise<TableReporter>;
    }
  | { readonly kind: "lines" | "controls" };

const papers = [
  ...listingFormats<Portfolio>(
    ["markdown", "html"],
    async () => (await import("./portfolio/portfolio-listing.ts")).portfolioListing,
  ),
  ...listingFormats<Portfolio>(
    ["xlsx"],
    async () => (await import("./portfolio/portfolio-listing.ts")).portfolioRowsListing,
  ),
];

/** Every format of `portfolio`, the first being what a terminal shows. */
export const portfolioFormats: readonly PortfolioFormat[] = [
  {
    name: "table",
    ending: ".txt",
    kind: "rows",
    load: async () => (await import("./portfolio/portfolio-table.ts")).portfolioTable,
  },
  {
    name: "csv",
    ending: ".csv",
    kind: "rows",
    load: async () => (await import("./portfolio/portfolio-csv.ts")).portfolioCsv,
  },
  { name: "controls-csv", ending: ".controls.csv", kind: "controls" },
  { name: "ndjson", ending: ".ndjson", kind: "lines" },
  {
    name: "json",
    ending: ".json",
    kind: "whole",
    load: async () => (await import("./portfolio/portfolio-json.ts")).portfolioJson,
  },
  ...papers.map((format) => ({ ...format, kind: "whole" as const })),
  {
    name: "parquet",
    ending: ".parquet",
    binary: true,
    kind: "table",
    of: "suppliers",
    load: async () => (await import("./portfolio/portfolio-parquet.ts")).suppliersParquet,
  },
  {
    name: "controls-parquet",
    ending: ".controls.parquet",
    binary: true,
    kind: "table",
    of: "controls",
    load: async () => (await import("./portfolio/portfolio-parquet.ts")).controlsParquet,
  },
];

/** What tells a format as a whole; undefined where it is not told so. */
export async function wholeReporter(
  format: PortfolioFormat,
): Promise<Awaited<ReturnType<FormatOf<Portfolio>["load"]>> | undefined> {
  switch (format.kind) {
    case "rows":
      return atOnce(await format.load());
    case "whole":
      return format.load();
    case "table":
    case "lines":
    case "controls":
      return undefined;
  }
}
