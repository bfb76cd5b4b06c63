import type { SheetOf } from "../../reports/workbook/sheets.ts";

/** A sheet of a workbook of questions, and the cells of it that have a list to choose from. */
export interface BookSheet {
  readonly sheet: SheetOf;
  readonly lists: readonly CellList[];
}

/** A cell with a list to choose from. */
export interface CellList {
  /** Row and column, from 1. */
  readonly row: number;
  readonly column: number;
  /** The range of the list. */
  readonly range: string;
  /** Whether anything else may be typed: several choices, or a certificate of another scheme. */
  readonly isOpen: boolean;
}
