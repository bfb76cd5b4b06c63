import type { Place } from "../document/place.ts";
import { safeLine } from "./safe-text.ts";

/** A cell as spreadsheets name it: Sheet!B7. */
function cellText(sheet: string, row: number | undefined, column: number | undefined): string {
  if (row === undefined) return sheet;
  return `${sheet}!${columnLetters(column ?? 1)}${row}`;
}

/** The letters of a column that is counted from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  if (column < 1) return "";
  const last = (column - 1) % 26;
  return `${columnLetters((column - 1 - last) / 26)}${String.fromCharCode(65 + last)}`;
}

/** A place as one can paste it into an editor: path:line:column. */
export function placeText({ path, sheet, line, column }: Place): string {
  if (sheet !== undefined) return `${safeLine(path)}:${cellText(safeLine(sheet), line, column)}`;
  return [safeLine(path), line, column].filter((part) => part !== undefined).join(":");
}
