import writeExcelFile from "write-excel-file/universal";
import type { Page } from "../../text/page.ts";
import { addedSetup } from "../workbook/added-setup.ts";
import { textCell } from "../workbook/cells.ts";
import { documentProperties } from "../workbook/document-properties.ts";
import { tableSheet } from "../workbook/sheets.ts";
import { sheetFor } from "../workbook/xlsx.ts";
import { datedZip } from "../office/zip-dates.ts";
import { savedCells, type SavedRegister } from "./saved-register.ts";

/** Wider than this no column is. */
const widest = 60;

/** A register as a workbook, with what was found beside each firm; every cell is text, so that no zero goes. */
export async function savedRegisterXlsx(saved: SavedRegister, { tool }: Page): Promise<Uint8Array> {
  const [heading = [], ...rows] = savedCells(saved);
  const day = saved.chain.rules.asOf;
  const columns = heading.map(({ text }, index) => ({
    head: text,
    width: Math.min(widest, Math.max(10, ...rows.map((row) => (row[index]?.text.length ?? 0) + 2))),
    cell: (row: (typeof rows)[number]) => textCell(row[index]?.text),
  }));
  const sheet = tableSheet("Register", columns, rows, 1);
  const blob = await writeExcelFile([sheetFor(sheet)], {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [addedSetup([sheet], ""), documentProperties("Register of firms", day, tool)],
  }).toBlob();
  return datedZip(new Uint8Array(await blob.arrayBuffer()), day);
}
