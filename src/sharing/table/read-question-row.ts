import type { AppliesIf, Control, Question } from "../../catalogue/catalogue.ts";
import { given } from "../../document/given.ts";
import type { Node } from "../../document/node.ts";
import type { Giver } from "../source.ts";
import { evidenceParts, onSupplierSheet } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { clean } from "./clean.ts";
import { notPlaced, type Asked } from "./find-question.ts";
import type { TableRow } from "./find-tables.ts";
import { controlIn, keep, mapOf, scalar, type Gathered, type GatheredControl } from "./gather.ts";
import { dayIn, readCell, yesOrNo } from "./read-cell.ts";

type Cells = Extract<TableRow, { kind: "question" }>["cells"];

/** Takes in what a row says of a question, or of a control as a whole. */
export function readQuestionRow(
  asked: Extract<Asked, { kind: "question" | "control" }>,
  cells: Cells,
  all: Gathered,
): void {
  const [first] = cells.values();
  if (first === undefined) return;
  const control = controlIn(all, asked.control.id, first.place);
  const giver = giverIn(cells, control, all);
  const answer = cells.get("answer");
  if (answer !== undefined)
    if (asked.kind === "question") readAnswerCell(asked, answer, giver, control, all);
    else readWholeCell(asked.control, answer, giver, control, all);
  readBesides(cells, control);
}

/** Who answered, and when; a day that cannot be read is told. */
function giverIn(cells: Cells, control: GatheredControl, { problems }: Gathered): Giver {
  const [by, on] = [cells.get("by"), cells.get("on")];
  const day = on === undefined ? undefined : dayIn(on);
  if (on !== undefined && day === undefined) problems.push(notPlaced(on, "detail"));
  if (by !== undefined) control.people.push({ by: oneLine(by.text), place: by.place });
  if (on !== undefined && day !== undefined) control.days.push({ on: day, place: on.place });
  return given<Giver>({ by: by === undefined ? undefined : oneLine(by.text), on: day });
}

function readAnswerCell(
  { control, question }: { readonly control: Control; readonly question: Question | AppliesIf },
  cell: Cell,
  giver: Giver,
  into: GatheredControl,
  all: Gathered,
): void {
  if (question.type === "certificate") {
    // Who wrote something else there meant it; that certificates answer this is told where the answer is checked.
    if (clean(cell.text) !== clean(onSupplierSheet))
      into.answers.set(question.id, scalar(cell.text, cell.place));
    return;
  }
  const read = readCell(cell, question);
  if (read.kind === "none") all.problems.push(notPlaced(cell, "answer", read.nearest));
  if (read.kind === "none" || read.kind === "unknown") return;
  const node: Node =
    read.kind === "one"
      ? scalar(read.text, cell.place)
      : { kind: "list", items: read.texts.map((text) => scalar(text, cell.place)), place: cell.place };
  all.givers.set(node, giver);
  keep(into.answers, question.id, node, all, { of: `${control.id}.${question.id}`, ask: question.ask });
}

/** An answer to a control as a whole is one to its only question, else yes or no to each yes-no question that counts. */
function readWholeCell(
  control: Control,
  cell: Cell,
  giver: Giver,
  into: GatheredControl,
  all: Gathered,
): void {
  const [only, second] = control.questions;
  if (only !== undefined && second === undefined && control.appliesIf === undefined)
    return readAnswerCell({ control, question: only }, cell, giver, into, all);
  if (/^(?:unknown|not known yet)$/i.test(cell.text)) return;
  const word = yesOrNo(cell.text);
  if (word === undefined || !hasShortForm(control)) all.problems.push(notPlaced(cell, "result"));
  else keepShort(control, word, cell, into, all);
}

/** Whether yes to a control as a whole answers any question of it. */
export function hasShortForm({ questions }: Control): boolean {
  return questions.some(({ type, counts }) => type === "yes-no" && counts === "verdict");
}

/** The short form written out: each yes-no question that counts, with its passing answer or its failing one. */
export function keepShort(
  control: Control,
  word: "yes" | "no",
  { place }: Cell,
  into: GatheredControl,
  all: Gathered,
): void {
  for (const question of control.questions) {
    if (question.type !== "yes-no" || question.counts !== "verdict") continue;
    const passes = word === "yes";
    const node = scalar(passes === question.is ? "yes" : "no", place);
    keep(into.answers, question.id, node, all, { of: `${control.id}.${question.id}`, ask: question.ask });
  }
}

function readBesides(cells: Cells, { notes, evidence }: GatheredControl): void {
  const [note, shown] = [cells.get("note"), cells.get("evidence")];
  keepNote(note, notes);
  for (const line of linesIn(shown)) {
    const place = shown?.place ?? { path: "" };
    const { title, where } = evidenceParts(line);
    const value = where === undefined ? undefined : scalar(where, place);
    const isAddress = where !== undefined && /^https?:\/\//i.test(where);
    evidence.push(
      mapOf(
        [
          ["title", scalar(title, place)],
          [isAddress ? "url" : "file", value],
        ],
        place,
      ),
    );
  }
}

/** Each line of a note is one. */
export function keepNote(cell: Cell | undefined, notes: GatheredControl["notes"]): void {
  for (const line of linesIn(cell)) notes.push({ line, place: cell?.place ?? { path: "" } });
}

function linesIn(cell: Cell | undefined): readonly string[] {
  const lines = (cell?.text ?? "").split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
