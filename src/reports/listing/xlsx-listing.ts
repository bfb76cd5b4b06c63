import writeExcelFile, { type CellObject } from "write-excel-file/universal";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { addedSetup } from "../workbook/added-setup.ts";
import { dateCell, numberCell, textCell, titleCell } from "../workbook/cells.ts";
import { documentProperties } from "../workbook/document-properties.ts";
import { tableSheet, type SheetOf } from "../workbook/sheets.ts";
import { sheetFor } from "../workbook/xlsx.ts";
import { datedZip } from "../office/zip-dates.ts";
import { cellWords } from "./cell-words.ts";
import type { Listing, ListingCell, ListingTable } from "./listing.ts";

/** A listing as a workbook of Excel: a sheet with the answer and the facts, then a sheet for each kind of table. */
export async function xlsxListing(listing: Listing, { tool }: Page): Promise<Uint8Array> {
  const sheets = [summary(listing), ...kinds(listing.tables).map(sheetOf)];
  const blob = await writeExcelFile(sheets.map(sheetFor), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [
      addedSetup(sheets, listing.marking ?? ""),
      documentProperties(listing.title, listing.day, tool),
    ],
  }).toBlob();
  return datedZip(new Uint8Array(await blob.arrayBuffer()), listing.day);
}

function summary({ title, marking, lead, facts, after }: Listing): SheetOf {
  const line = (cell: CellObject): readonly (CellObject | null)[] => [{ ...cell, columnSpan: 2 }, null];
  return {
    name: "Summary",
    widths: [30, 90],
    rows: [
      ...(marking === undefined ? [] : [line(textCell(marking, { fontWeight: "bold" }))]),
      line(titleCell(title)),
      ...lead.map((text) => line(textCell(text))),
      ...facts.map(({ label, value }) => [textCell(label, { fontWeight: "bold" }), textCell(value)]),
      ...after.map((text) => line(textCell(text))),
      line(textCell(notice)),
    ],
  };
}

/** Tables with the same columns share a sheet. */
function kinds(tables: readonly ListingTable[]): readonly (readonly ListingTable[])[] {
  const byColumns = new Map<ListingTable["columns"], ListingTable[]>();
  for (const table of tables) byColumns.set(table.columns, [...(byColumns.get(table.columns) ?? []), table]);
  return [...byColumns.values()];
}

interface Row {
  readonly heading: string;
  readonly cells: readonly ListingCell[];
}

function sheetOf(tables: readonly ListingTable[]): SheetOf {
  const [first] = tables;
  const columns = first?.columns ?? [];
  const several = tables.length > 1;
  const group = { head: "Group", width: 18, cell: ({ heading }: Row): CellObject => textCell(heading) };
  const rows = tables.flatMap(({ heading, rows }) => rows.map((cells): Row => ({ heading, cells })));
  return tableSheet(
    several ? "List" : (first?.heading ?? "List"),
    [
      ...(several ? [group] : []),
      ...columns.map(({ head, width }, index) => ({
        head,
        width,
        cell: ({ cells }: Row): CellObject => cellOf(cells[index]),
      })),
    ],
    rows,
    1,
  );
}

function cellOf(cell: ListingCell | undefined): CellObject {
  switch (cell?.kind) {
    case undefined:
      return textCell("");
    case "text":
    case "id":
      return textCell(cell.text);
    case "date":
      return dateCell(cell.date);
    case "number":
      return numberCell(cell.number);
    case "verdict":
      return textCell(cellWords(cell));
  }
}
