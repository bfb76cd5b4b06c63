import type { Place } from "../../document/place.ts";
import type { CellSheet, CellValue } from "../../register/sheets-of-workbook.ts";

/** A cell that holds something, as text, with its place. */
export interface Cell {
  readonly text: string;
  /** How it is kept: a number may be a date that has lost its form. */
  readonly kind: "text" | "number" | "truth" | "day";
  readonly place: Place;
}

/** A cell; undefined where it holds nothing that can be seen. */
export function cellAt(
  { name, rows }: CellSheet,
  path: string,
  row: number,
  column: number,
): Cell | undefined {
  const value = rows[row]?.[column] ?? null;
  const text = textIn(value);
  if (value === null || text === "") return undefined;
  const kind = { string: "text", number: "number", boolean: "truth", object: "day" } as const;
  const type = typeof value;
  if (type !== "string" && type !== "number" && type !== "boolean" && type !== "object") return undefined;
  return { text, kind: kind[type], place: placeAt(path, name, row, column) };
}

/** The place of a cell; of a table without sheets its line and column. */
function placeAt(path: string, sheet: string | undefined, row: number, column: number): Place {
  return { path, ...(sheet === undefined ? {} : { sheet }), line: row + 1, column: column + 1 };
}

/** What a cell says, without the spaces around it. */
function textIn(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value.replaceAll(/[\u00a0\u202f]/g, " ").trim();
  if (typeof value === "number") return numberText(value);
  return typeof value === "boolean" ? String(value) : value.day;
}

/** A number in digits; what a computer adds behind the sixth place of a fraction is no part of it. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}
