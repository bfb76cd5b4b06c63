import { Parser } from "saxen";

/** A sheet has no row and no column beyond these: whoever reads it fills the gaps before a cell. */
const mostRows = 20_000;
const mostColumns = 256;

/**
 * Whether a part of a workbook names a row or a cell so far off that the gap before it would fill the memory, or is no
 * XML. It is read by the parser by which the workbook is read, so that both see the same.
 */
export function outOfBounds(name: string, part: Uint8Array): boolean {
  if (!name.endsWith(".xml")) return false;
  let far = false;
  const parser = new Parser();
  parser.on("openTag", (element, attributes, decode) => {
    const local = element.replace(/^.*:/, "");
    if (far || (local !== "row" && local !== "c")) return;
    for (const [key, value] of Object.entries(attributes()))
      if (key.replace(/^.*:/, "") === "r" && !isNear(decode(value))) far = true;
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.parse(new TextDecoder().decode(part));
  } catch {
    // Whoever reads it next says that it is damaged.
    return far;
  }
  return far;
}

/** Whether this is the number of a row, or the address of a cell, within the bounds. */
function isNear(address: string): boolean {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,6})$/.exec(address) ?? [];
  if (digits === "") return false;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Number(digits) >= 1 && Number(digits) <= mostRows && column <= mostColumns;
}
