import type { CellObject } from "write-excel-file/universal";
import { headCell } from "./cells.ts";

/** A sheet of a workbook. */
export interface SheetOf {
  readonly name: string;
  /** Widths of the columns, in digits of the usual size. */
  readonly widths: readonly number[];
  /** A cell that spans others is followed by a null for each of them. */
  readonly rows: readonly (readonly (CellObject | null)[])[];
  /** The first row is a head: it stays in sight and on paper, and filters. How many columns stay in sight with it. */
  readonly frozen?: number;
}

/** A column of a table: its head, its width, and its cell for a row. */
export interface ColumnOf<Row> {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: Row) => CellObject;
}

/** A sheet that is one table; of its columns the first few stay in sight. */
export function tableSheet<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  frozen: number,
): SheetOf {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ head }) => headCell(head)),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    frozen,
  };
}
