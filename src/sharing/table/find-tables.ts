import type { CellSheet } from "../../register/sheets-of-workbook.ts";
import { headingKey } from "../../register/register.ts";
import {
  auditHeadings,
  certificateHeadings,
  claimHeadings,
  planHeadings,
  questionHeadings,
  type AuditColumn,
  type CertificateColumn,
  type ClaimColumn,
  type PlanColumn,
  type QuestionColumn,
} from "../columns.ts";
import { cellAt, type Cell } from "./cell.ts";

/** A row of a table, by the columns that are known; what is empty is not there. */
export type TableRow =
  | { readonly kind: "question"; readonly cells: ReadonlyMap<QuestionColumn, Cell> }
  | { readonly kind: "audit"; readonly cells: ReadonlyMap<AuditColumn, Cell> }
  | { readonly kind: "plan"; readonly cells: ReadonlyMap<PlanColumn, Cell> }
  | { readonly kind: "claim"; readonly cells: ReadonlyMap<ClaimColumn, Cell> }
  | { readonly kind: "certificate"; readonly cells: ReadonlyMap<CertificateColumn, Cell> };

/** How the columns of questions are called by us, and by others. */
const questionKeys: ReadonlyMap<string, QuestionColumn> = new Map([
  ...entriesOf(questionHeadings),
  ...named("id", ["id", "ref", "question ref", "question no", "question number"]),
  ...named("control", ["control id", "ref id", "control ref", "requirement id"]),
  ...named("question", ["questions", "question text", "ask"]),
  ...named("answer", ["answers", "your answer", "response", "your response"]),
  ...named("note", ["notes", "comment", "comments", "observation", "observations", "remarks"]),
  ...named("by", ["respondent"]),
]);

const certificateKeys: ReadonlyMap<string, CertificateColumn> = new Map([
  ...entriesOf(certificateHeadings),
  ...named("scheme", ["scheme"]),
]);

const auditKeys: ReadonlyMap<string, AuditColumn> = new Map(entriesOf(auditHeadings));
const planKeys: ReadonlyMap<string, PlanColumn> = new Map(entriesOf(planHeadings));
const claimKeys: ReadonlyMap<string, ClaimColumn> = new Map(entriesOf(claimHeadings));

function entriesOf<K extends string>(
  headings: Readonly<Record<K, string>>,
): readonly (readonly [string, K])[] {
  const keys = Object.keys(headings).filter((key): key is K => Object.hasOwn(headings, key));
  return keys.map((key) => [headingKey(headings[key]), key]);
}

function named<K extends string>(column: K, headings: readonly string[]): readonly (readonly [string, K])[] {
  return headings.map((heading) => [headingKey(heading), column]);
}

/** The rows of every table that a sheet holds: a table begins with a row of headings, and goes on to the next one. */
export function rowsIn(sheet: CellSheet, path: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let read: ((row: number) => TableRow | undefined) | undefined;
  for (const index of sheet.rows.keys()) {
    const headed = headedBy(sheet, path, index);
    if (headed !== undefined) {
      read = headed;
      continue;
    }
    const row = read?.(index);
    if (row !== undefined && row.cells.size > 0) rows.push(row);
  }
  return rows;
}

/** How the rows below a row of headings are read; undefined where it is none. */
function headedBy(
  sheet: CellSheet,
  path: string,
  row: number,
): ((row: number) => TableRow | undefined) | undefined {
  const audit = columnsBy(sheet, row, auditKeys);
  if (audit.has("control") && audit.has("result"))
    return (at) => ({ kind: "audit", cells: cellsAt(sheet, path, at, audit) });
  const plans = columnsBy(sheet, row, planKeys);
  if (plans.has("control") && plans.has("action"))
    return (at) => ({ kind: "plan", cells: cellsAt(sheet, path, at, plans) });
  const claims = columnsBy(sheet, row, claimKeys);
  if (claims.has("control") && claims.has("reason"))
    return (at) => ({ kind: "claim", cells: cellsAt(sheet, path, at, claims) });
  const questions = columnsBy(sheet, row, questionKeys);
  const certificates = columnsBy(sheet, row, certificateKeys);
  if (certificates.has("scheme") && certificates.has("issued") && certificates.has("expires"))
    return (at) => ({ kind: "certificate", cells: cellsAt(sheet, path, at, certificates) });
  const asks = questions.has("id") || questions.has("question") || questions.has("control");
  if (!asks || !questions.has("answer")) return undefined;
  return (at) => ({ kind: "question", cells: cellsAt(sheet, path, at, questions) });
}

/** Which column is which; the first one of several that are called alike. */
function columnsBy<K>(
  { rows }: CellSheet,
  row: number,
  keys: ReadonlyMap<string, K>,
): ReadonlyMap<K, number> {
  const columns = new Map<K, number>();
  for (const [index, value] of (rows[row] ?? []).entries()) {
    const column = typeof value === "string" && value.length < 100 ? keys.get(headingKey(value)) : undefined;
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function cellsAt<K>(
  sheet: CellSheet,
  path: string,
  row: number,
  columns: ReadonlyMap<K, number>,
): ReadonlyMap<K, Cell> {
  const cells = new Map<K, Cell>();
  for (const [key, column] of columns) {
    const cell = cellAt(sheet, path, row, column);
    if (cell !== undefined) cells.set(key, cell);
  }
  return cells;
}
