import type { ControlRow } from "../../../following/portfolio/control-row.ts";
import type { Row } from "../../../following/portfolio/row.ts";

/** What became of a file or a line: the row, and what else is wanted of it. */
export interface Done {
  readonly row: Row;
  /** The assessment, or the problems, as a line of NDJSON without its end. */
  readonly line?: string;
  readonly controls?: readonly ControlRow[];
  /** The rows of its controls, as CSV below a heading row. */
  readonly controlsCsv?: string;
}

/** What is wanted beside the rows. */
export interface Wants {
  readonly lines: boolean;
  readonly controls: boolean;
  readonly controlsCsv: boolean;
}
