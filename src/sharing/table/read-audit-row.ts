import { standardId } from "../../catalogue/built-in.ts";
import type { Control } from "../../catalogue/catalogue.ts";
import type { AuditColumn } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { clean } from "./clean.ts";
import { notPlaced, type FindAsked } from "./find-question.ts";
import { controlIn, type Gathered, type GatheredControl } from "./gather.ts";
import { hasShortForm, keepNote, keepShort } from "./read-question-row.ts";

/**
 * Takes in a row of an audit of CISO Assistant. That a control is met, or is not, answers each yes-no question of it that
 * counts; nothing else does. Headings between the controls, which cannot be assessed, are "not assessed" in a workbook.
 */
export function readAuditRow(cells: AuditCells, find: FindAsked, all: Gathered): void {
  const note = cells.get("note");
  const result = resultIn(cells);
  const first = result ?? note;
  if (first === undefined || clean(cells.get("assessable")?.text ?? "") === "false") return;
  const control = controlOf(cells, first, find, all);
  if (control === undefined) return;
  const into = controlIn(all, control.id, first.place);
  keepNote(note === undefined ? undefined : { ...note, text: bare(note.text) }, into.notes);
  if (result !== undefined) readResult(control, cells, result, into, all);
}

type AuditCells = ReadonlyMap<AuditColumn, Cell>;

function resultIn(cells: AuditCells): Cell | undefined {
  const result = cells.get("result");
  return result === undefined || clean(result.text) === "not_assessed" ? undefined : result;
}

/** The control that a row is of; where it is of none, that is a problem. */
function controlOf(cells: AuditCells, first: Cell, find: FindAsked, all: Gathered): Control | undefined {
  const ref = refIn(cells);
  const strange = otherFramework(cells.get("urn"), all);
  const asked = find({ kind: "question", cells: new Map(ref === undefined ? [] : [["control", ref]]) });
  if (strange === undefined && asked.kind === "control") return asked.control;
  const cell = strange ?? (asked.kind === "unplaced" ? asked.cell : undefined) ?? first;
  all.problems.push(notPlaced(cell, ref === undefined ? "row" : "question"));
  return undefined;
}

function readResult(
  control: Control,
  cells: AuditCells,
  result: Cell,
  into: GatheredControl,
  all: Gathered,
): void {
  const word = clean(result.text);
  const hasFault = /nonconformity$/.test(clean(cells.get("more")?.text ?? ""));
  const answer = word === "compliant" && !hasFault ? "yes" : word === "non_compliant" ? "no" : undefined;
  if (!results.has(word)) all.problems.push(notPlaced(result, "result"));
  else if (answer !== undefined && hasShortForm(control)) keepShort(control, answer, result, into, all);
  else all.results.push({ control: control.id, found: word, isDoubt: answer !== "yes", at: result.place });
}

/** What a requirement is called; one without a reference by the end of its name, as an imported catalogue has it. */
function refIn(cells: AuditCells): Cell | undefined {
  const urn = cells.get("urn");
  const named = urn === undefined ? undefined : { ...urn, text: urn.text.replace(/^.*:/, "") };
  return cells.get("control") ?? named;
}

/** What it finds of a requirement, beside that it is not assessed. */
const results: ReadonlySet<string> = new Set([
  "compliant",
  "non_compliant",
  "partially_compliant",
  "not_applicable",
]);

/** Ids of controls are no more than four digits: an audit of something else may have the same. */
function otherFramework(urn: Cell | undefined, { catalogue }: Gathered): Cell | undefined {
  return catalogue.id === standardId && urn !== undefined && !urn.text.includes("05-138") ? urn : undefined;
}

/** It puts an apostrophe before a text that a spreadsheet would take for a formula. */
function bare(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@])/, "");
}
