import { textColumn } from "../../reports/workbook/tables.ts";
import { tableSheet, type ColumnOf, type SheetOf } from "../../reports/workbook/sheets.ts";
import { textCell } from "../../reports/workbook/cells.ts";
import { questionHeadings } from "../columns.ts";
import type { QuestionRow } from "./question-rows.ts";
import { longCell, typedCell } from "./question-cells.ts";

const columns: readonly ColumnOf<QuestionRow>[] = [
  textColumn(questionHeadings.control, 9, ({ step }) => step.control.id),
  textColumn(questionHeadings.id, 20, ({ step }) => step.id),
  textColumn(questionHeadings.question, 44, ({ ask }) => ask),
  {
    head: questionHeadings.answer,
    width: 26,
    cell: ({ step, answer }) => (step.kind === "certificate" ? textCell(answer) : typedCell(answer)),
  },
  { head: questionHeadings.note, width: 24, cell: ({ note }) => longCell(note) },
  { head: questionHeadings.evidence, width: 26, cell: ({ evidence }) => longCell(evidence) },
  { head: questionHeadings.by, width: 14, cell: ({ by }) => typedCell(by) },
  { head: questionHeadings.on, width: 13, cell: ({ on }) => typedCell(on) },
  textColumn(questionHeadings.help, 56, ({ help }) => help),
];

/** The questions of an area as a sheet. */
export function questionSheet(name: string, rows: readonly QuestionRow[]): SheetOf {
  return tableSheet(name, columns, rows, 2);
}

/** Which column of the sheet holds the answers, from 1. */
export const answerColumn: number = columns.findIndex(({ head }) => head === questionHeadings.answer) + 1;
