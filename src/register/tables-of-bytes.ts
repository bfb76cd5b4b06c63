import { refused, type Parsed } from "../document/document.ts";
import { registerLimit } from "./register-of-bytes.ts";
import type { CellSheet } from "./sheets-of-workbook.ts";

/** Whether a file is a table by its name, or one of a spreadsheet's that cannot be read as it is. */
export function isTableFile(path: string): boolean {
  return /\.(?:xlsx|csv|xls|xlsm|xlsb|ods|numbers)$/i.test(path);
}

/** Reads the sheets of a workbook, or the one table of a CSV file; the readers of either are loaded with the first. */
export async function tablesOfBytes(bytes: Uint8Array, path: string): Promise<Parsed<readonly CellSheet[]>> {
  if (/\.csv$/i.test(path)) {
    const { readCsv } = await import("./read-csv.ts");
    const cells = readCsv(bytes, path, registerLimit);
    if (cells.ok) return { ok: true, value: [{ rows: cells.value }] };
    const [problem] = cells.problems;
    return problem.code === "register-format"
      ? refused({ code: "answers-format", why: "csv", at: problem.at })
      : cells;
  }
  if (!/\.xlsx$/i.test(path)) return refused({ code: "answers-format", why: "old", at: { path } });
  const { sheetsOfWorkbook } = await import("./sheets-of-workbook.ts");
  return sheetsOfWorkbook(bytes, path, registerLimit);
}
