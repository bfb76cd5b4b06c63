import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Warning } from "../../assessment/warning.ts";
import type { Problem } from "../../document/problem.ts";
import { areaLines, type AreaLine } from "../rows/area-lines.ts";
import { certificateRows, type CertificateRow } from "../rows/certificate-rows.ts";
import { list } from "../../text/counting.ts";
import { evidenceRow } from "../rows/evidence-rows.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { planRows, type PlanRow } from "../rows/plan-rows.ts";
import { placeText } from "../../text/place-text.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
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

function figureColumn<Row>(head: string, width: number, figure: (row: Row) => number): ColumnOf<Row> {
  return { head, width, figures: true, cell: (row) => numberCell(figure(row)) };
}

/** The areas, required and recommended controls apart. */
export const areaTable: TableOf<AreaLine> = {
  name: "Areas",
  columns: [
    textColumn("Area", 34, ({ area }) => `${area.id} ${area.title}`),
    textColumn("Importance", 15, (line) => line.importance),
    figureColumn("Controls", 11, (line) => line.controls),
    figureColumn("Met", 11, (line) => line.met),
    figureColumn("Partly met", 11, (line) => line.partlyMet),
    figureColumn("Not met", 11, (line) => line.notMet),
    figureColumn("Unanswered", 13, (line) => line.unanswered),
    figureColumn("Planned", 11, (line) => line.planned),
    figureColumn("N/A", 11, (line) => line.notApplicable),
  ],
  rows: areaLines,
};

/** Every control, one a row. */
export const controlTable: TableOf<AssessedControl> = {
  name: "Controls",
  columns: [
    textColumn("ID", 8, ({ control }) => control.id),
    textColumn("Control", 28, ({ control }) => control.title),
    textColumn("Area", 33, ({ area }) => `${area.id} ${area.title}`),
    textColumn("Kind", 14, ({ control }) => control.kind),
    textColumn("Importance", 14, ({ importance }) => importance),
    { head: "Verdict", width: 16, cell: ({ verdict }) => verdictCell(verdict) },
    textColumn("What is missing", 36, missingIn),
    textColumn("Evidence", 32, ({ evidence }) =>
      evidence
        .map(evidenceRow)
        .map(({ title, stateWords }) => `${title}: ${stateWords}`)
        .join("; "),
    ),
    textColumn("Answered by", 18, ({ declared }) => declared?.answeredBy),
    { head: "Answered on", width: 13, cell: ({ declared }) => dateCell(declared?.answeredOn) },
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
    textColumn("ID", 8, ({ assessed }) => assessed.control.id),
    textColumn("Control", 20, ({ assessed }) => assessed.control.title),
    textColumn("Importance", 14, ({ assessed }) => assessed.importance),
    { head: "Verdict", width: 15, cell: ({ assessed }) => verdictCell(assessed.verdict) },
    textColumn("Code", 20, ({ finding }) => finding.code),
    textColumn("Expected", 28, ({ finding, assessed }) => findingWords(finding, assessed.control).expected),
    textColumn("Found", 24, ({ finding, assessed }) => findingWords(finding, assessed.control).found),
    textColumn("Fix", 38, ({ finding, assessed }) => findingWords(finding, assessed.control).fix),
    textColumn("Where", 24, ({ finding }) => placeText(finding.at)),
  ],
  rows: ({ controls }) =>
    controls.flatMap((assessed) => assessed.findings.map((finding) => ({ finding, assessed }))),
};

/** The certificates that the declaration names. */
export const certificateTable: TableOf<CertificateRow> = {
  name: "Certificates",
  columns: [
    textColumn("Certificate", 22, ({ name }) => name),
    textColumn("Number", 18, ({ number }) => number),
    textColumn("Holder", 24, ({ holder }) => holder),
    textColumn("Also covers", 20, ({ covers }) => list(covers)),
    textColumn("Scope", 18, ({ scope }) => scope),
    { head: "Issued", width: 13, cell: ({ issued }) => dateCell(issued) },
    { head: "Expires", width: 13, cell: ({ expires }) => dateCell(expires) },
    textColumn("State", 20, ({ stateWords }) => stateWords),
    textColumn("File", 26, ({ file }) => file),
    textColumn("SHA-256", 26, ({ sha256 }) => sha256),
  ],
  rows: certificateRows,
};

/** What is to be done about each required control that falls short. */
export const planTable: TableOf<PlanRow> = {
  name: "Plan",
  columns: [
    textColumn("ID", 8, ({ id }) => id),
    textColumn("Control", 22, ({ title }) => title),
    textColumn("What is missing", 26, ({ missing }) => missing),
    textColumn("Action", 36, ({ action }) => action),
    textColumn("Whose", 13, ({ planned }) => (planned ? "the supplier's plan" : "advice")),
    textColumn("Effort", 9, ({ remedy }) => remedy.effort),
    textColumn("Takes", 9, ({ remedy }) => remedy.takes),
    textColumn("Owner", 14, ({ owner }) => owner),
    { head: "Due", width: 13, cell: ({ due }) => dateCell(due) },
    textColumn("Mitigation", 22, ({ mitigation }) => mitigation),
    textColumn("Acceptance", 24, ({ acceptance }) => acceptance),
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
    textColumn("Warning", 82, ({ words }) => words),
    textColumn("Where", 36, ({ warning }) => placeText(warning.at)),
  ],
  rows: ({ warnings, catalogue }) =>
    warnings.map((warning) => ({ warning, words: warningWords(warning, catalogue) })),
};

/** What is wrong with files that could not be assessed. */
export const problemColumns: readonly ColumnOf<Problem>[] = [
  textColumn("Where", 36, ({ at }) => placeText(at)),
  textColumn("Problem", 24, ({ code }) => code),
  textColumn("What is wrong", 50, (problem) => problemWords(problem).says),
  textColumn("How to fix it", 50, (problem) => problemWords(problem).mend),
];
