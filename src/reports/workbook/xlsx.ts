import writeExcelFile, { type CellObject, type Sheet } from "write-excel-file/universal";
import type { Assessment } from "../../assessment/assessment.ts";
import type { AssessedItem, Item } from "../../assessment/item.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Page, Tool } from "../../text/page.ts";
import { textCell } from "./cells.ts";
import { addedSetup } from "./added-setup.ts";
import { tableSheet, type ColumnOf, type SheetOf } from "./sheets.ts";
import { reportDay } from "../rows/report-day.ts";
import { facts, overviewSheet, particularCell, summarySheet } from "./summary.ts";
import {
  areaTable,
  certificateTable,
  controlTable,
  findingTable,
  planTable,
  problemColumns,
  textColumn,
  warningTable,
  type TableOf,
} from "./tables.ts";
import { documentProperties } from "./document-properties.ts";
import { datedZip } from "../office/zip-dates.ts";
import type { Particular } from "../../words/verdict/particulars.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import { toKnow } from "../../words/verdict/to-know.ts";

/**
 * The report as a workbook of Excel: summary, controls, findings, certificates, plan, warnings, and the problems of files
 * that could not be assessed. Several suppliers share the sheets, with a column that names them.
 */
export async function xlsx(items: readonly Item[], page: Page): Promise<Uint8Array> {
  const assessed = items.filter((item) => item.ok);
  const sheets = sheetsOf(items, assessed, page.tool);
  const markings = assessed.flatMap(({ assessment }) => assessment.declaration.marking ?? []);
  const day = reportDay(items);
  const blob = await writeExcelFile(sheets.map(sheetFor), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [
      addedSetup(sheets, [...new Set(markings)].join("; ")),
      documentProperties(titleOf(items), day, page.tool),
    ],
  }).toBlob();
  return datedZip(new Uint8Array(await blob.arrayBuffer()), day);
}

export function sheetFor({ name, widths, rows, frozen }: SheetOf): Sheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    ...(frozen === undefined ? { showGridLines: false } : { stickyRowsCount: 1, stickyColumnsCount: frozen }),
  };
}

function sheetsOf(items: readonly Item[], assessed: readonly AssessedItem[], tool: Tool): readonly SheetOf[] {
  const all = assessed.map(({ assessment }) => assessment);
  const several = items.length > 1;
  const sheet = <Row>(table: TableOf<Row>): SheetOf => sheetOf(table, all, several);
  const [only] = all;
  const first = !several && only !== undefined ? [summarySheet(only, tool)] : [overviewSheet(items)];
  const problems = items.flatMap((item) => (item.ok ? [] : item.problems));
  return [
    ...first,
    ...(several ? [sheet(areaTable)] : []),
    sheet(controlTable),
    sheet(findingTable),
    sheet(certificateTable),
    sheet(planTable),
    sheet(warningTable),
    ...(several ? [sheet(knowTable), sheet(factTable(tool))] : []),
    ...(problems.length === 0 ? [] : [tableSheet("Problems", problemColumns, problems, 1)]),
  ];
}

/** Where several suppliers share a sheet, a column names them. */
function sheetOf<Row>(table: TableOf<Row>, all: readonly Assessment[], several: boolean): SheetOf {
  const rows = all.flatMap((assessment) => {
    const { name } = assessment.declaration.supplier;
    return table.rows(assessment).map((row) => ({ name, row }));
  });
  const columns: readonly ColumnOf<{ name: string; row: Row }>[] = table.columns.map(({ cell, ...rest }) => ({
    ...rest,
    cell: ({ row }): CellObject => cell(row),
  }));
  if (!several) return tableSheet(table.name, columns, rows, 1);
  const supplier = {
    head: "Supplier",
    width: 30,
    cell: ({ name }: { name: string }): CellObject => textCell(name),
  };
  return tableSheet(table.name, [supplier, ...columns], rows, 2);
}

const knowTable: TableOf<string> = {
  name: "To know",
  columns: [textColumn("To know", 110, (text) => text)],
  rows: toKnow,
};

function factTable(tool: Tool): TableOf<Particular> {
  return {
    name: "Declarations",
    columns: [
      textColumn("What", 30, ({ label }) => label),
      { head: "Said", width: 90, cell: particularCell },
    ],
    rows: (assessment) => facts(assessment, tool),
  };
}

function titleOf(items: readonly Item[]): string {
  const [only, ...others] = items;
  if (only?.ok !== true || others.length > 0) return `Assessments of ${count(items.length, "declaration")}`;
  const { declaration, catalogue, level, circumstances } = only.assessment;
  return `${declaration.supplier.name}: ${levelName(catalogue, level)} as of ${dateInWords(circumstances.asOf)}`;
}
