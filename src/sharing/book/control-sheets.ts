import type { Control } from "../../catalogue/catalogue.ts";
import { itemsOf, textOf, valueAt, type MapNode, type Node } from "../../document/node.ts";
import { tableSheet, type ColumnOf } from "../../reports/workbook/sheets.ts";
import { textColumn } from "../../reports/workbook/tables.ts";
import { claimHeadings, planHeadings } from "../columns.ts";
import type { BookSheet } from "./book-sheet.ts";
import { longCell, typedCell } from "./question-cells.ts";

/** Names of the sheets with a row for each control that is asked. */
export const controlSheetNames = { plans: "Plans", claims: "Not applicable" } as const;

interface ControlRow {
  readonly control: Control;
  /** What a declaration says of it. */
  readonly said: Node | undefined;
}

type Column = ColumnOf<ControlRow>;

/** Where plans for what is missing are entered, and claims that a control does not apply. */
export function controlSheets(controls: readonly Control[], root: MapNode): readonly BookSheet[] {
  const rows = controls.map((control) => ({ control, said: valueAt(root, "controls", control.id) }));
  // A certificate is held or not: no claim helps out there.
  const claimable = rows.filter(({ control }) =>
    control.questions.every(({ type }) => type !== "certificate"),
  );
  return [
    { sheet: tableSheet(controlSheetNames.plans, planColumns, rows, 2), lists: [] },
    ...(claimable.length === 0
      ? []
      : [{ sheet: tableSheet(controlSheetNames.claims, claimColumns, claimable, 2), lists: [] }]),
  ];
}

const named: readonly Column[] = [
  textColumn(planHeadings.control, 9, ({ control }) => control.id),
  textColumn("Title", 30, ({ control }) => control.title),
];

function short(head: string, width: number, path: readonly string[]): Column {
  return { head, width, cell: ({ said }) => typedCell(textOf(valueAt(said, ...path)) ?? "") };
}

function long(head: string, width: number, path: readonly string[]): Column {
  return {
    head,
    width,
    cell: ({ said }) => longCell((textOf(valueAt(said, ...path)) ?? "").trim().split(/\r\n|\r|\n/)),
  };
}

const planColumns: readonly Column[] = [
  ...named,
  long(planHeadings.action, 36, ["plan", "action"]),
  short(planHeadings.owner, 16, ["plan", "owner"]),
  short(planHeadings.due, 13, ["plan", "due"]),
  long(planHeadings.cannot, 26, ["plan", "cannot"]),
  long(planHeadings.mitigation, 26, ["plan", "mitigation"]),
  {
    head: planHeadings.questions,
    width: 20,
    cell: ({ said }) =>
      typedCell(
        itemsOf(valueAt(said, "plan", "questions"))
          .flatMap((each) => textOf(each) ?? [])
          .join("; "),
      ),
  },
  short(planHeadings.by, 18, ["plan", "accepted", "by"]),
  short(planHeadings.on, 13, ["plan", "accepted", "on"]),
  short(planHeadings.until, 13, ["plan", "accepted", "until"]),
  short(planHeadings.reference, 18, ["plan", "accepted", "riskAssessmentReference"]),
];

const claimColumns: readonly Column[] = [
  ...named,
  long(claimHeadings.reason, 50, ["notApplicable", "reason"]),
  short(claimHeadings.with, 26, ["notApplicable", "agreedWith"]),
  short(claimHeadings.on, 13, ["notApplicable", "on"]),
];
