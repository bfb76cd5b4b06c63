import { readSheet } from "read-excel-file/universal";
import { refused, type Parsed } from "../document/document.ts";
import { packedAnew, unpackedWithin } from "./unpacked-within.ts";
import { outOfBounds } from "./out-of-bounds.ts";

/** A register is a small table: no more is unpacked than this, whatever the file says of itself. */
const wanted = {
  limit: 32 * 1024 * 1024,
  needs: "xl/workbook.xml",
  takes: (name: string): boolean => /\.(?:xml|rels)$/.test(name),
};

/** Reads the cells of the first sheet of a workbook of Excel. */
export async function readWorkbook(
  bytes: Uint8Array,
  path: string,
  limit: number,
): Promise<Parsed<readonly (readonly string[])[]>> {
  if (bytes.length > limit) return refused({ code: "too-large", limit, at: { path } });
  const unpacked = unpackedWithin(bytes, wanted);
  if (unpacked === "damaged") return refused({ code: "register-format", why: "workbook", at: { path } });
  if (unpacked === "too-large" || [...unpacked].some(([name, part]) => outOfBounds(name, part)))
    return refused({ code: "register-format", why: "workbook-too-large", at: { path } });
  try {
    // What was unpacked here is handed over unpacked: nothing in it can be larger than was seen.
    const rows = await readSheet(packedAnew(unpacked), 1, { trim: false });
    return { ok: true, value: rows.map((row) => row.map(cellText)) };
  } catch {
    return refused({ code: "register-format", why: "workbook", at: { path } });
  }
}

/** A cell as text; a date as its calendar day. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
