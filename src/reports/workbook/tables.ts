import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Warning } from "../../assessment/warning.ts";
import type { Problem } from "../../document/problem.ts";
import { areaLines, type AreaLine } from "../area-lines.ts";
import { certificateRows, type CertificateRow } from "../certificate-rows.ts";
import { list } from "../counting.ts";
import { evidenceRow } from "../evidence-rows.ts";
import { findingWords } from "../finding-words.ts";
import { missingIn } from "../missing-in.ts";
import { planRows, type PlanRow } from "../plan-rows.ts";
import { placeText } from "../problem-report.ts";
import { problemWords } from "../problem-words.ts";
import { warningWords } from "../warning-words.ts";
import { dateCell, numberCell, textCell, verdictCell } from "./cells.ts";
import type { ColumnOf } from "./sheets.ts";

/** A table of a workbook: its columns, and its rows for an assessment. */
export interface TableOf<Row> {
  readonly name: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: (assessment: Assessment) => readonly Row[];
}

/** A column of text. */
export function textColumn<Row>(
  head: string,
  width: number,
  text: (row: Row) => string | undefined,
): ColumnOf<Row> {
  return { head, width, cell: (row) => textCell(text(row)) };
}

/** The areas, required and recommended controls apart. */
export const areaTable: TableOf<AreaLine> = {
  name: "Areas",
  columns: [
    textColumn("Area", 34, ({ area }) => `${area.id} ${area.title}`),
    textColumn("Importance", 15, (line) => line.importance),
    { head: "Controls", width: 11, cell: (line) => numberCell(line.controls) },
    { head: "Met", width: 11, cell: (line) => numberCell(line.met) },
    { head: "Short", width: 11, cell: (line) => numberCell(line.short) },
    { head: "Unanswered", width: 13, cell: (line) => numberCell(line.unanswered) },
    { head: "Planned", width: 11, cell: (line) => numberCell(line.planned) },
    { head: "N/A", width: 11, cell: (line) => numberCell(line.notApplicable) },
  ],
  rows: areaLines,
};

/** Every control, one a row. */
export const controlTable: TableOf<AssessedControl> = {
  name: "Controls",
  columns: [
    textColumn("ID", 9, ({ control }) => control.id),
    textColumn("Control", 32, ({ control }) => control.title),
    textColumn("Area", 30, ({ area }) => `${area.id} ${area.title}`),
    textColumn("Kind", 15, ({ control }) => control.kind),
    textColumn("Importance", 15, ({ importance }) => importance),
    { head: "Verdict", width: 16, cell: ({ verdict }) => verdictCell(verdict) },
    textColumn("What is missing", 44, missingIn),
    textColumn("Evidence", 40, ({ evidence }) =>
      evidence
        .map(evidenceRow)
        .map(({ title, stateWords }) => `${title}: ${stateWords}`)
        .join("; "),
    ),
  ],
  rows: ({ controls }) => controls,
};

/** A finding with the control that it is of. */
interface FindingRow {
  readonly finding: Finding;
  readonly assessed: AssessedControl;
}

/** What keeps controls from being met, one finding a row. */
export const findingTable: TableOf<FindingRow> = {
  name: "Findings",
  columns: [
    textColumn("ID", 9, ({ assessed }) => assessed.control.id),
    textColumn("Control", 28, ({ assessed }) => assessed.control.title),
    textColumn("Importance", 15, ({ assessed }) => assessed.importance),
    { head: "Verdict", width: 16, cell: ({ assessed }) => verdictCell(assessed.verdict) },
    textColumn("Code", 22, ({ finding }) => finding.code),
    textColumn("Expected", 36, ({ finding, assessed }) => findingWords(finding, assessed.control).expected),
    textColumn("Found", 32, ({ finding, assessed }) => findingWords(finding, assessed.control).found),
    textColumn("Fix", 50, ({ finding, assessed }) => findingWords(finding, assessed.control).fix),
    textColumn("Where", 34, ({ finding }) => placeText(finding.at)),
  ],
  rows: ({ controls }) =>
    controls.flatMap((assessed) => assessed.findings.map((finding) => ({ finding, assessed }))),
};

/** The certificates that the declaration names. */
export const certificateTable: TableOf<CertificateRow> = {
  name: "Certificates",
  columns: [
    textColumn("Certificate", 26, ({ name }) => name),
    textColumn("Number", 22, ({ number }) => number),
    textColumn("Holder", 32, ({ holder }) => holder),
    textColumn("Also covers", 28, ({ covers }) => list(covers)),
    textColumn("Scope", 24, ({ scope }) => scope),
    { head: "Issued", width: 14, cell: ({ issued }) => dateCell(issued) },
    { head: "Expires", width: 14, cell: ({ expires }) => dateCell(expires) },
    textColumn("State", 26, ({ stateWords }) => stateWords),
    textColumn("File", 34, ({ file }) => file),
    textColumn("SHA-256", 36, ({ sha256 }) => sha256),
  ],
  rows: certificateRows,
};

/** What is to be done about each required control that falls short. */
export const planTable: TableOf<PlanRow> = {
  name: "Plan",
  columns: [
    textColumn("ID", 9, ({ id }) => id),
    textColumn("Control", 28, ({ title }) => title),
    textColumn("What is missing", 32, ({ missing }) => missing),
    textColumn("Action", 46, ({ action }) => action),
    textColumn("Whose", 18, ({ planned }) => (planned ? "the supplier's plan" : "advice")),
    textColumn("Effort", 10, ({ effort }) => effort),
    textColumn("Takes", 10, ({ takes }) => takes),
    textColumn("Owner", 18, ({ owner }) => owner),
    { head: "Due", width: 14, cell: ({ due }) => dateCell(due) },
    textColumn("Mitigation", 30, ({ mitigation }) => mitigation),
    textColumn("Acceptance", 34, ({ acceptance }) => acceptance),
  ],
  rows: planRows,
};

/** A warning with its words. */
interface WarningRow {
  readonly warning: Warning;
  readonly words: string;
}

/** What changes no verdict and should be known. */
export const warningTable: TableOf<WarningRow> = {
  name: "Warnings",
  columns: [
    textColumn("Code", 28, ({ warning }) => warning.code),
    textColumn("Warning", 90, ({ words }) => words),
    textColumn("Where", 40, ({ warning }) => placeText(warning.at)),
  ],
  rows: ({ warnings, catalogue }) =>
    warnings.map((warning) => ({ warning, words: warningWords(warning, catalogue) })),
};

/** What is wrong with files that could not be assessed. */
export const problemColumns: readonly ColumnOf<Problem>[] = [
  textColumn("Where", 44, ({ at }) => placeText(at)),
  textColumn("Problem", 26, ({ code }) => code),
  textColumn("What is wrong", 56, (problem) => problemWords(problem).says),
  textColumn("Mend", 56, (problem) => problemWords(problem).mend),
];
