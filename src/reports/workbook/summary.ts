import type { CellObject } from "write-excel-file/universal";
import { fallsShort, type Assessment } from "../../assessment/assessment.ts";
import { list } from "../counting.ts";
import type { Item } from "../item.ts";
import { notice } from "../notice.ts";
import type { Tool } from "../page.ts";
import { particulars } from "../particulars.ts";
import { toKnow } from "../to-know.ts";
import { levelName, verdictSentence } from "../verdict-sentence.ts";
import { dateCell, headCell, textCell, titleCell, verdictColour, wholeVerdictCell } from "./cells.ts";
import { tableSheet, type ColumnOf, type SheetOf } from "./sheets.ts";
import { areaTable, textColumn } from "./tables.ts";

type Row = readonly (CellObject | null)[];

const widths = areaTable.columns.map(({ width }) => width);
const wide = widths.reduce((sum, width) => sum + width, 0);

/** One supplier: marking, verdict, notice, areas, what to know, who declares what. */
export function summarySheet(assessment: Assessment, tool: Tool): SheetOf {
  const { headline, more } = verdictSentence(assessment);
  const { marking } = assessment.declaration;
  const verdict = { fontWeight: "bold", fontSize: 14, ...verdictColour(assessment.verdict) } as const;
  const rows: readonly Row[] = [
    ...(marking === undefined ? [] : [across(marking, { fontWeight: "bold", align: "center" })]),
    across(headline, verdict),
    ...more.map((each) => across(each)),
    across(notice, { fontStyle: "italic" }),
    [],
    [titleCell("Areas")],
    areaTable.columns.map(({ head }) => headCell(head)),
    ...areaTable.rows(assessment).map((line) => areaTable.columns.map(({ cell }) => cell(line))),
    [],
    [titleCell("To know")],
    ...toKnow(assessment).map((each) => across(each)),
    [],
    [titleCell("Declaration")],
    ...facts(assessment, tool).map(({ label, value }) => labelled(label, value)),
  ];
  return { name: "Summary", widths, rows };
}

/** Several suppliers: one a row. */
export function overviewSheet(items: readonly Item[]): SheetOf {
  return tableSheet("Summary", overview, items, 1);
}

const overview: readonly ColumnOf<Item>[] = [
  textColumn("Supplier", 34, (item) => (item.ok ? item.assessment.declaration.supplier.name : item.path)),
  textColumn("Level", 26, (item) =>
    item.ok ? levelName(item.assessment.catalogue, item.assessment.level) : "",
  ),
  {
    head: "As of",
    width: 14,
    cell: (item) => dateCell(item.ok ? item.assessment.circumstances.asOf : undefined),
  },
  {
    head: "Verdict",
    width: 18,
    cell: (item) => wholeVerdictCell(item.ok ? item.assessment.verdict : undefined),
  },
  textColumn("What falls short", 40, (item) => (item.ok ? list(shortIds(item.assessment)) : "")),
  textColumn("In words", 70, (item) => (item.ok ? sentences(item.assessment) : "")),
  textColumn("Marking", 28, (item) => (item.ok ? item.assessment.declaration.marking : "")),
  textColumn("Notice", 50, () => notice),
];

/** What there is to be said of a declaration, by label: what it says of itself, and what csm-check made of it. */
export function facts(assessment: Assessment, tool: Tool): readonly { label: string; value: string }[] {
  return [...particulars(assessment), { label: "Made with", value: `${tool.name} ${tool.version}` }];
}

function shortIds({ controls }: Assessment): readonly string[] {
  return controls
    .filter(({ importance, verdict }) => importance === "required" && fallsShort(verdict))
    .map(({ control }) => control.id);
}

function sentences(assessment: Assessment): string {
  const { headline, more } = verdictSentence(assessment);
  return [headline, ...more].join(" ");
}

/** Text across the sheet. */
function across(text: string, style: CellObject = {}): Row {
  const cell = textCell(text, style);
  const size = typeof style.fontSize === "number" ? style.fontSize : 11;
  const spanned = areaTable.columns.length;
  return [{ ...cell, columnSpan: spanned, height: heightOf(cell, wide, size) }, ...filler(spanned - 1)];
}

function labelled(label: string, value: string): Row {
  const cell = textCell(value);
  const spanned = areaTable.columns.length - 1;
  const height = heightOf(cell, wide - (widths[0] ?? 0), 11);
  return [
    textCell(label, { fontWeight: "bold" }),
    { ...cell, columnSpan: spanned, height },
    ...filler(spanned - 1),
  ];
}

function filler(number: number): null[] {
  return Array.from({ length: number }, () => null);
}

/** In points; no program fits the height of a row to text that spans columns. 409 is the most that there can be. */
function heightOf({ value }: CellObject, columns: number, size: number): number {
  const letters = typeof value === "string" ? value.length : 0;
  const lines = Math.max(1, Math.ceil((letters * size) / 11 / (columns * 0.95)));
  return Math.min(409, Math.ceil(lines * size * 1.4));
}
