import Table from "cli-table3";

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

/**
 * Cells side by side in columns of these widths. Each row is a table of its own, for the time that cli-table3 takes
 * grows with the square of the rows.
 */
export function tableRow(cells: readonly string[], widths: readonly number[]): string {
  const table = new Table({
    colWidths: [...widths],
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push([...cells]);
  return trimmed(table.toString());
}

/** The table pads every line to its full width; what is piped or copied should not be. */
function trimmed(text: string): string {
  return text.replaceAll(/[ \t]+((?:\u001b\[\d+m)*)$/gm, "$1");
}
