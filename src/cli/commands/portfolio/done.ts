import type { ControlRow } from "../../../following/portfolio/control-row.ts";
import type { Row } from "../../../following/portfolio/row.ts";

/** What became of a file or a line: the row, and what else is wanted of it. */
export interface Done {
  readonly row: Row;
  /** It is no answer, and nobody named it: its row says so, and is not one of those that are told. */
  readonly aside?: true;
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
