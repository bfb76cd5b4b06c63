import type { CellObject } from "write-excel-file/universal";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { MapNode } from "../../document/node.ts";
import { headCell, textCell, titleCell } from "../../reports/workbook/cells.ts";
import { heightOf } from "../../reports/workbook/sheets.ts";
import { certificateHeadings, questionHeadings } from "../columns.ts";
import type { AnswerLists } from "./answer-lists.ts";
import type { BookSheet, CellList } from "./book-sheet.ts";
import { certificateColumns, certificateRows } from "./certificate-rows.ts";
import { schemeChoices, type DetailRow } from "./detail-rows.ts";
import { typedCell } from "./question-cells.ts";

/** The first sheet: what this is, how to fill it in, the supplier's details, and its certificates. */
export const supplierSheetName = "Supplier";

const widths = [30, 44, 34, 48, 18, 15, 13, 13, 18, 24];

/** How it is filled in, a line each. */
const guide: readonly string[] = [
  "Fill in the yellow cells; everything else is locked. What nobody knows yet stays empty.",
  "Answer: choose from the list of the cell, or type it. Dates: 24/11/2026 (the day first), 24 Nov 2026 or 2026-11-24.",
  "Evidence: a line each, the file behind it in brackets, as in: Backup policy v3 [evidence/backup-policy.pdf].",
  "Answered by, Answered on: who gave the answer, and when.",
  "Sheet Plans: what you will do about something that is missing. Not applicable: only what somebody has agreed to. Both may stay empty.",
  "Then save the file and send it back: csm-check merge reads it.",
];

/** The first sheet of a workbook of questions; `asksCertificates` where any question is answered by one. */
export function supplierSheet(
  title: string,
  details: readonly DetailRow[],
  root: MapNode,
  catalogue: Catalogue,
  asksCertificates: boolean,
  lists: AnswerLists,
): BookSheet {
  const head = [
    [{ ...titleCell(title), wrap: false }],
    ...guide.map((text) => [{ ...textCell(text), wrap: false }]),
    [textCell("")],
  ];
  const detailHead = [
    questionHeadings.id,
    questionHeadings.question,
    questionHeadings.answer,
    questionHeadings.help,
  ];
  const before = head.length + 1;
  const rows = details.map(detailCells);
  const certificates = asksCertificates ? certificateRows(root) : [];
  const cells: readonly (readonly CellObject[])[] = [
    ...head,
    detailHead.map((text) => headCell(text, false)),
    ...rows,
    ...(asksCertificates
      ? [[textCell("")], certificateColumns.map((key) => headCell(certificateHeadings[key], false))]
      : []),
    ...certificates.map((each) => certificateColumns.map((key) => typedCell(each[key]))),
  ];
  const first = before + details.length + 3;
  const schemes = asksCertificates ? lists.rangeOf(schemeChoices(catalogue)) : "";
  return {
    sheet: { name: supplierSheetName, widths, rows: cells },
    lists: [
      ...details.flatMap(({ choices, isLocked }, index): readonly CellList[] =>
        choices.length === 0 || isLocked
          ? []
          : [{ row: before + index + 1, column: 3, range: lists.rangeOf(choices), isOpen: false }],
      ),
      ...certificates.map((_, index) => ({ row: first + index, column: 1, range: schemes, isOpen: true })),
    ],
  };
}

/** A detail as a row that is as high as its longest text needs. */
function detailCells({ id, ask, answer, help, isLocked }: DetailRow): readonly CellObject[] {
  const cells = [
    textCell(id),
    textCell(ask),
    isLocked ? textCell(answer) : typedCell(answer),
    textCell(help),
  ];
  const height = Math.max(...cells.map((cell, index) => heightOf(cell, widths[index] ?? 0)));
  return cells.map((cell) => ({ ...cell, height }));
}
