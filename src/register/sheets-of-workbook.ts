import readExcelFile from "read-excel-file/universal";
import { refused, type Parsed } from "../document/document.ts";
import { boundedWorkbook } from "./bounded-workbook.ts";

/** More characters than these no table of answers has, however often a cell repeats another one. */
const mostText = 8 * 1024 * 1024;

/** A sheet: its name where it has one, and its cells as they are kept. */
export interface CellSheet {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a cell holds; a date is told apart from text that looks like one. */
export type CellValue = string | number | boolean | Day | null;

/** A day of the calendar, as a spreadsheet keeps it. */
export interface Day {
  readonly day: string;
}

/** Reads every sheet of a workbook of Excel. */
export async function sheetsOfWorkbook(
  bytes: Uint8Array,
  path: string,
  limit: number,
): Promise<Parsed<readonly CellSheet[]>> {
  if (bytes.length > limit) return refused({ code: "too-large", limit, at: { path } });
  const workbook = boundedWorkbook(bytes, "every sheet");
  if (workbook === "damaged") return refused({ code: "answers-format", why: "workbook", at: { path } });
  if (workbook === "too-large")
    return refused({ code: "answers-format", why: "workbook-too-large", at: { path } });
  try {
    const read = await readExcelFile(workbook, { trim: false });
    const sheets = read.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(valueIn)),
    }));
    return textIn(sheets) > mostText
      ? refused({ code: "answers-format", why: "workbook-too-large", at: { path } })
      : { ok: true, value: sheets };
  } catch {
    return refused({ code: "answers-format", why: "workbook", at: { path } });
  }
}

function valueIn(cell: unknown): CellValue {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : { day: cell.toISOString().slice(0, 10) };
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}

function textIn(sheets: readonly CellSheet[]): number {
  let length = 0;
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) if (typeof cell === "string") length += cell.length;
  return length;
}
