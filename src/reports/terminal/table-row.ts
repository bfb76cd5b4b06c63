import displayWidth from "../../text/display-width.ts";
import { Table } from "../../text/terminal-columns.ts";

/** A table of columns alone: no lines, nothing to draw. */
const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;

/** Cells side by side in columns of these widths, without blanks at the ends of lines. */
export function tableRow(cells: readonly string[], widths: readonly number[]): string {
  return plainRow(cells, widths) ?? drawnRow(cells, widths);
}

/**
 * A row of text that takes a column a letter, fits, and has no colour: what most rows are, and what a library that
 * measures every cell takes longer for than for the rest of a report. Undefined for any other row.
 */
export function plainRow(cells: readonly string[], widths: readonly number[]): string | undefined {
  // Line by line, and one after the other: a portfolio has a hundred thousand rows.
  const lines: string[] = [];
  let before = 0;
  for (let column = 0; column < cells.length; column++) {
    const width = widths[column] ?? 0;
    const cell = (cells[column] ?? "").split("\n");
    for (let row = 0; row < cell.length; row++) {
      const line = cell[row] ?? "";
      if (!isPlain(line, width)) return undefined;
      lines[row] = (lines[row] ?? "").padEnd(before) + line;
    }
    before += width;
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

function isPlain(line: string, width: number): boolean {
  return line.length <= width && !line.includes("\u001b") && displayWidth(line) === line.length;
}

/** Any row. Each is a table of its own, for the time that cli-table3 takes grows with the square of the rows. */
export function drawnRow(cells: readonly string[], widths: readonly number[]): string {
  const table = new Table({
    colWidths: [...widths],
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push([...cells]);
  // The table pads every line to its full width; what is piped or copied should not be.
  return table.toString().replaceAll(/[ \t]+((?:\u001b\[\d+m)*)$/gm, "$1");
}
