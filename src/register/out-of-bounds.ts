import { Parser } from "saxen";

/** A sheet has no row and no column beyond these: whoever reads it fills the gaps before a cell. */
const mostRows = 20_000;
const mostColumns = 256;

/**
 * Whether a part of a workbook names a row or a cell so far off that the gap before it would fill the memory, or is no
 * XML. It is read by the parser by which the workbook is read, so that both see the same.
 */
export function outOfBounds(name: string, part: Uint8Array): boolean {
  return name.endsWith(".xml") && cellsSpanned(part) === "too-many";
}

/** How many cells a part spans, from the first one to the furthest; what is damaged spans as many as are seen. */
export function cellsSpanned(part: Uint8Array): number | "too-many" {
  const seen = { rows: 0, columns: 0, far: false };
  const parser = new Parser();
  parser.on("openTag", (element, attributes, decode) => {
    const local = element.replace(/^.*:/, "");
    if (seen.far || (local !== "row" && local !== "c")) return;
    for (const [key, value] of Object.entries(attributes())) {
      if (key.replace(/^.*:/, "") !== "r") continue;
      const at = placeOf(decode(value));
      if (at === undefined) seen.far = true;
      else
        Object.assign(seen, {
          rows: Math.max(seen.rows, at.row),
          columns: Math.max(seen.columns, at.column),
        });
    }
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.parse(new TextDecoder().decode(part));
  } catch {
    // Whoever reads it next says that it is damaged.
  }
  return seen.far ? "too-many" : seen.rows * seen.columns;
}

/** The number of a row, or the address of a cell, where it lies within the bounds. */
function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,6})$/.exec(address) ?? [];
  if (digits === "") return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= mostRows && column <= mostColumns ? { row, column } : undefined;
}
