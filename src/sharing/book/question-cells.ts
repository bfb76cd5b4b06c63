import type { CellObject } from "write-excel-file/universal";
import { textCell } from "../../reports/workbook/cells.ts";
import { workbookText } from "../../text/workbook-text.ts";

/** The colour of cells that are filled in; by it they are found again, to be left unlocked. */
export const openColour = "#FFFBE6";

const open = {
  backgroundColor: openColour,
  leftBorderStyle: "thin",
  leftBorderColor: "#D9D9D9",
  bottomBorderStyle: "thin",
  bottomBorderColor: "#D9D9D9",
} as const;

/** A cell for a short text that stays what is typed: no zero goes, nothing becomes a date of another country. */
export function typedCell(text: string | undefined): CellObject {
  return { ...textCell(text, open), format: "@" };
}

/** A cell for a longer text, of several lines. */
export function longCell(lines: readonly string[]): CellObject {
  return { ...textCell("", open), value: lines.map(workbookText).join("\n").slice(0, 32_000) };
}
