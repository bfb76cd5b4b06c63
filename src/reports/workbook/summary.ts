import { nextToLapse } from "../rows/next-to-lapse.ts";
import type { CellObject } from "write-excel-file/universal";
import { isShortfall, type Assessment } from "../../assessment/assessment.ts";
import { list } from "../../text/counting.ts";
import { csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import type { Item } from "../../assessment/item.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { particulars, type Particular } from "../../words/verdict/particulars.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictTexts, levelName, verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { dateCell, textCell, titleCell, verdictColour, wholeVerdictCell } from "./cells.ts";
import { headOf, heightOf, tableSheet, type ColumnOf, type SheetOf } from "./sheets.ts";
import { areaTable, textColumn } from "./tables.ts";

type Row = readonly (CellObject | null)[];

const widths = areaTable.columns.map(({ width }) => width);
const wide = widths.reduce((sum, width) => sum + width, 0);

/** One supplier: marking, verdict, notice, areas, what to know, who declares what. */
export function summarySheet(assessment: Assessment, tool: Tool): SheetOf {
  const { headline, more } = verdictSentence(assessment);
  const sign = csmVerdictSign(assessment.verdict);
  const { marking } = assessment.declaration;
  const verdict = { fontWeight: "bold", fontSize: 14, ...verdictColour(assessment.verdict) } as const;
  const rows: readonly Row[] = [
    ...(marking === undefined ? [] : [across(marking, { fontWeight: "bold", align: "center" })]),
    across(`${sign} ${headline}`, verdict),
    ...more.map((each) => across(each)),
    across(notice, { fontStyle: "italic" }),
    [],
    [titleCell("Areas")],
    headOf(areaTable.columns),
    ...areaTable.rows(assessment).map((line) => areaTable.columns.map(({ cell }) => cell(line))),
    [],
    [titleCell("To know")],
    ...toKnow(assessment).map((each) => across(each)),
    [],
    [titleCell("Declaration")],
    ...facts(assessment, tool).map(labelled),
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
  textColumn("Next to lapse", 26, (item) => (item.ok ? nextToLapse(item.assessment) : "")),
  textColumn("In words", 70, (item) => (item.ok ? verdictTexts(item.assessment).join(" ") : "")),
  textColumn("Marking", 28, (item) => (item.ok ? item.assessment.declaration.marking : "")),
  textColumn("Notice", 50, () => notice),
];

/** What there is to be said of a declaration, by label: what it says of itself, and what csm-check made of it. */
export function facts(assessment: Assessment, tool: Tool): readonly Particular[] {
  return [...particulars(assessment), { label: "Made with", value: `${tool.name} ${tool.version}` }];
}

function shortIds({ controls }: Assessment): readonly string[] {
  return controls.filter(isShortfall).map(({ control }) => control.id);
}

/** Text across the sheet. */
function across(text: string, style: CellObject = {}): Row {
  return spanning(textCell(text, style), areaTable.columns.length, wide);
}

/** What is said, a date as a date. */
export function particularCell({ value, date }: Particular): CellObject {
  return date === undefined ? textCell(value) : dateCell(date);
}

function labelled(said: Particular): Row {
  const [first = 0] = widths;
  const bold = textCell(said.label, { fontWeight: "bold" });
  return [bold, ...spanning(particularCell(said), areaTable.columns.length - 1, wide - first)];
}

/** A cell over several columns; no program fits the height of its row by itself. */
function spanning(cell: CellObject, columns: number, width: number): Row {
  const covered = Array.from({ length: columns - 1 }, () => null);
  return [{ ...cell, columnSpan: columns, height: heightOf(cell, width) }, ...covered];
}
