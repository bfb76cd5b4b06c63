import type { ControlRow } from "../../following/portfolio/control-row.ts";
import type { Row } from "../../following/portfolio/row.ts";
import type { Summary } from "../../following/portfolio/summary.ts";
import type { Page } from "../../text/page.ts";

/** Many suppliers, as they are told. */
export interface Portfolio {
  readonly summary: Summary;
  /** What is listed, in its order. */
  readonly rows: readonly Row[];
  /** How many rows there were before some of them were chosen. */
  readonly all: number;
  /** The title of a control, where its catalogue is known here. */
  readonly titleOf: (catalogue: string, control: string) => string | undefined;
}

/** Tells rows one after the other, without holding them. */
export interface RowReporter {
  readonly begin: (page: Page) => string;
  readonly row: (row: Row, page: Page, asOf: string) => string;
  readonly end: (portfolio: Omit<Portfolio, "rows">, page: Page) => string;
}

/** All rows at once, by what tells them one after the other. */
export function atOnce(reporter: RowReporter): (portfolio: Portfolio, page: Page) => string {
  return (portfolio, page) =>
    [
      reporter.begin(page),
      ...portfolio.rows.map((row) => reporter.row(row, page, portfolio.summary.asOf)),
      reporter.end(portfolio, page),
    ].join("");
}

/** What has to be known of a run before its first row is told. */
export interface TableTelling extends Pick<Portfolio, "titleOf"> {
  readonly asOf: string;
}

/** Tells rows as a table of columns, in bytes: no more of it is held than a group of rows. */
export interface TableReporter {
  readonly begin: (telling: TableTelling, page: Page) => TableInBytes;
}

/** A table under way. */
export interface TableInBytes {
  readonly add: (row: Row, controls: readonly ControlRow[]) => readonly Uint8Array[];
  readonly end: () => Uint8Array;
}
