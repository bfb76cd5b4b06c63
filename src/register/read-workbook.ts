import { readSheet } from "read-excel-file/universal";
import { refused, type Parsed } from "../document/document.ts";
import { boundedWorkbook } from "./bounded-workbook.ts";

/** Reads the cells of the first sheet of a workbook of Excel. */
export async function readWorkbook(
  bytes: Uint8Array,
  path: string,
  limit: number,
): Promise<Parsed<readonly (readonly string[])[]>> {
  if (bytes.length > limit) return refused({ code: "too-large", limit, at: { path } });
  const workbook = boundedWorkbook(bytes, "first sheet");
  if (workbook === "damaged") return refused({ code: "register-format", why: "workbook", at: { path } });
  if (workbook === "too-large")
    return refused({ code: "register-format", why: "workbook-too-large", at: { path } });
  try {
    const rows = await readSheet(workbook, 1, { trim: false });
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
