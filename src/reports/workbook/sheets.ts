import type { CellObject } from "write-excel-file/universal";
import { wrap } from "../../text/wrap.ts";
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
  /** It holds figures. */
  readonly figures?: true;
}

/** A sheet that is one table; of its columns the first few stay in sight. */
export function tableSheet<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  frozen: number,
): SheetOf {
  const widths = columns.map(({ width }) => width);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return {
    name,
    widths,
    rows: [headOf(columns), ...cells].map((row) => fitted(row, widths)),
    frozen,
  };
}

/** The head of a table. */
export function headOf<Row>(columns: readonly ColumnOf<Row>[]): readonly CellObject[] {
  return columns.map(({ head, figures }) => headCell(head, figures === true));
}

/** Below each row, so that the eye keeps to it. */
const line = { bottomBorderStyle: "thin", bottomBorderColor: "#D9D9D9" } as const;

/** A row as high as its longest text needs: not every program looks at that by itself. */
function fitted(row: readonly CellObject[], widths: readonly number[]): readonly CellObject[] {
  const heights = row.map((cell, index) => heightOf(cell, widths[index] ?? 0));
  return row.map((cell) => ({ ...cell, ...line, height: Math.max(...heights) }));
}

/** How high a row must be for a cell of this width, in points; 409 is the most that there can be. */
export function heightOf({ value, fontSize = 11 }: CellObject, width: number): number {
  const columns = Math.max(1, Math.floor((width * 11) / fontSize) - 1);
  const lines = typeof value === "string" ? wrap(value.slice(0, 4_000), columns).length : 1;
  return Math.min(409, Math.ceil(Math.max(1, lines) * fontSize * 1.36));
}
