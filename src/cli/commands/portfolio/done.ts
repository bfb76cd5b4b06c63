import type { ControlFacts, Row } from "../../../following/portfolio/row.ts";

/** What became of a file or a line: the row, and what else is wanted of it. */
export interface Done {
  readonly row: Row;
  /** The assessment, or the problems, as a line of NDJSON without its end. */
  readonly line?: string;
  readonly controls?: readonly ControlLine[];
}

/** A control of a supplier, for those who ask questions of many. */
export interface ControlLine extends Pick<ControlFacts, "id" | "importance" | "verdict"> {
  readonly findings: readonly string[];
}

/** What is wanted beside the rows. */
export interface Wants {
  readonly lines: boolean;
  readonly controls: boolean;
}
