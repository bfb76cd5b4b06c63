import writeExcelFile from "write-excel-file/universal";
import type { Catalogue, Control, Level } from "../../catalogue/catalogue.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { textOf, valueAt, type MapNode } from "../../document/node.ts";
import { course } from "../../interview/course.ts";
import { isOfControl, type ControlStep } from "../../interview/asked/step.ts";
import { datedZip } from "../../reports/office/zip-dates.ts";
import { addedSetup } from "../../reports/workbook/added-setup.ts";
import { textCell } from "../../reports/workbook/cells.ts";
import { documentProperties } from "../../reports/workbook/document-properties.ts";
import type { SheetOf } from "../../reports/workbook/sheets.ts";
import { sheetFor } from "../../reports/workbook/xlsx.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Tool } from "../../text/page.ts";
import { columnLetters } from "../../text/place-text.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import type { Part } from "../source.ts";
import { answerLists, choicesFor, listSheet, type AnswerLists } from "./answer-lists.ts";
import { bookSetup } from "./book-setup.ts";
import type { BookSheet } from "./book-sheet.ts";
import { controlSheetNames, controlSheets } from "./control-sheets.ts";
import { detailRows } from "./detail-rows.ts";
import { questionRows } from "./question-rows.ts";
import { answerColumn, questionSheet } from "./question-sheet.ts";
import { sheetNames } from "./sheet-names.ts";
import { supplierSheet, supplierSheetName } from "./supplier-sheet.ts";

/** Of what a workbook of questions is made. */
export interface QuestionBook {
  readonly catalogue: Catalogue;
  readonly level: Level;
  /** What the supplier has said so far; an empty mapping where that is nothing. */
  readonly root: MapNode;
  /** Whom the questions are for, and the controls that are asked alone. */
  readonly part: Partial<Part>;
  /** Ask what the level recommends, too. */
  readonly recommended: boolean;
  /** The day by which the answers are asked for. */
  readonly due?: CalendarDate;
  readonly today: CalendarDate;
  readonly tool: Tool;
}

/** The questions of a level as a workbook of Excel, with what is answered already: a sheet for each area, a row a question. */
export async function questionWorkbook(book: QuestionBook): Promise<Uint8Array> {
  const { catalogue, root, part, level, today, tool } = book;
  const steps = stepsOf(book);
  const lists = answerLists(columnLetters);
  const title = titleOf(book);
  const asksCertificates = part.controls === undefined || steps.some(({ kind }) => kind === "certificate");
  const details = detailRows(root, catalogue, level, part);
  const sheets: readonly BookSheet[] = [
    supplierSheet(title, details, root, catalogue, asksCertificates, lists),
    ...areaSheets(steps, book, lists),
    ...controlSheets(controlsOf(steps, catalogue), root),
  ];
  const all = [...sheets.map(({ sheet }) => sheet), listsSheet(lists)];
  const blob = await writeExcelFile(all.map(sheetFor), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [
      addedSetup(all, textOf(valueAt(root, "marking")) ?? ""),
      bookSetup(sheets),
      documentProperties(title, today, tool),
    ],
  }).toBlob();
  return datedZip(new Uint8Array(await blob.arrayBuffer()), today);
}

function stepsOf({ catalogue, level, part, recommended, today }: QuestionBook): readonly ControlStep[] {
  const only = part.controls === undefined ? {} : { only: part.controls };
  const steps = course(catalogue, level, { today, ...only, recommended }).filter(isOfControl);
  return part.controls !== undefined || recommended
    ? steps
    : steps.filter((step) => step.part !== "recommended");
}

function areaSheets(
  steps: readonly ControlStep[],
  book: QuestionBook,
  lists: AnswerLists,
): readonly BookSheet[] {
  const { catalogue, root } = book;
  const asked = catalogue.areas.flatMap((area) => {
    const own = catalogue.controls
      .filter((control) => control.area === area.id)
      .flatMap((control) => steps.filter((step) => step.control.id === control.id));
    return own.length === 0 ? [] : [{ title: `${area.id} ${area.title}`, steps: own }];
  });
  const names = sheetNames(
    asked.map(({ title }) => title),
    [supplierSheetName, ...Object.values(controlSheetNames), listSheet, "History"],
  );
  return asked.map(({ steps: own, title }, index) => ({
    sheet: questionSheet(names[index] ?? title, questionRows(own, root, catalogue)),
    lists: own.flatMap((step, row) => {
      const choices = choicesFor(step);
      const isOpen = step.question.type === "choices";
      return choices.length === 0
        ? []
        : [{ row: row + 2, column: answerColumn, range: lists.rangeOf(choices), isOpen }];
    }),
  }));
}

/** The controls that are asked, in the order of the catalogue. */
function controlsOf(steps: readonly ControlStep[], { controls }: Catalogue): readonly Control[] {
  const asked = new Set(steps.map(({ control }) => control));
  return controls.filter((control) => asked.has(control));
}

/** The lists that the cells choose from, on a sheet that is not shown. */
function listsSheet(lists: AnswerLists): SheetOf {
  const columns = lists.columns();
  const longest = Math.max(1, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) =>
    columns.map((choices) => textCell(choices[row] ?? "")),
  );
  return { name: listSheet, widths: columns.map(() => 20), rows };
}

function titleOf({ catalogue, level, root, part, due }: QuestionBook): string {
  const name = textOf(valueAt(root, "supplier", "name"));
  const whose = [part.for, name].filter((each) => each !== undefined).join(", ");
  const until = due === undefined ? "" : `, wanted by ${dateInWords(due)}`;
  return `${levelName(catalogue, level)}: questions${whose === "" ? "" : ` for ${whose}`}${until}`;
}
