import type { AppliesIf, Catalogue, Control, Question } from "../../catalogue/catalogue.ts";
import type { MergeProblem, NotPlaced } from "../../document/merge-problem.ts";
import { nearest } from "../../document/nearest.ts";
import { fields, type Field } from "../../interview/asked/fields.ts";
import { fieldWords } from "../../interview/words/fields.ts";
import { bookRows, declaredOn } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { clean } from "./clean.ts";
import type { TableRow } from "./find-tables.ts";

/** What a row of a table answers. */
export type Asked =
  | { readonly kind: "question"; readonly control: Control; readonly question: Question | AppliesIf }
  /** The control as a whole: its short form. */
  | { readonly kind: "control"; readonly control: Control }
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "level" }
  | { readonly kind: "declared" }
  | { readonly kind: "book"; readonly id: string };

/** Finds what a row answers, by its id, by its control, or by the very words of its question. */
export type FindAsked = (row: Extract<TableRow, { kind: "question" }>) => Asked | Unplaced;

/** Why it answers nothing that is known. */
export interface Unplaced {
  readonly kind: "unplaced";
  readonly why: NotPlaced;
  readonly nearest?: string;
  readonly cell: Cell | undefined;
}

/** What the rows of tables can answer, by the catalogue. */
export function findAsked(catalogue: Catalogue): FindAsked {
  const byId = new Map<string, Asked>([
    ["level", { kind: "level" }],
    [declaredOn.id, { kind: "declared" }],
  ]);
  for (const id of Object.values(bookRows)) byId.set(id, { kind: "book", id });
  const byWords = new Map<string, Asked[]>();
  const add = (words: string, asked: Asked): void => {
    const there = byWords.get(clean(words)) ?? [];
    byWords.set(clean(words), [...there, asked]);
  };
  add(declaredOn.ask, { kind: "declared" });
  for (const field of fields) {
    byId.set(field.id.toLowerCase(), { kind: "field", field });
    const { ask, name } = fieldWords(field.id, catalogue);
    for (const words of new Set([clean(ask), clean(name)])) add(words, { kind: "field", field });
  }
  for (const control of catalogue.controls) {
    byId.set(control.id.toLowerCase(), { kind: "control", control });
    for (const question of [
      ...(control.appliesIf === undefined ? [] : [control.appliesIf]),
      ...control.questions,
    ]) {
      byId.set(`${control.id}.${question.id}`.toLowerCase(), { kind: "question", control, question });
      add(question.ask, { kind: "question", control, question });
    }
  }
  const controlOf = controlFinder(catalogue);
  return ({ cells }) => {
    const [id, control, question] = [cells.get("id"), cells.get("control"), cells.get("question")];
    const key = id?.text.toLowerCase();
    const exact = key === undefined ? undefined : (byId.get(key) ?? wholeControl(controlOf(key)));
    if (exact !== undefined && exact.kind !== "control") return exact;
    const within = exact?.kind === "control" ? exact.control : controlOf(control?.text ?? "");
    if (question !== undefined) return byQuestion(question, within, { byId, byWords, controlOf });
    if (exact !== undefined) return exact;
    if (id !== undefined) return unplaced(id, nearest(id.text.toLowerCase(), [...byId.keys()]));
    if (within !== undefined) return { kind: "control", control: within };
    return control === undefined
      ? { kind: "unplaced", why: "row", cell: undefined }
      : unplaced(
          control,
          nearest(
            control.text,
            catalogue.controls.map((each) => each.id),
          ),
        );
  };
}

interface Known {
  readonly byId: ReadonlyMap<string, Asked>;
  readonly byWords: ReadonlyMap<string, readonly Asked[]>;
  readonly controlOf: (text: string) => Control | undefined;
}

function byQuestion(
  cell: Cell,
  within: Control | undefined,
  { byId, byWords, controlOf }: Known,
): Asked | Unplaced {
  const id = byId.get(cell.text.toLowerCase()) ?? wholeControl(controlOf(cell.text));
  if (id !== undefined) return id;
  const words =
    byWords.get(clean(cell.text)) ?? byWords.get(clean(cell.text.replace(/\s*\([^()]*\)$/, ""))) ?? [];
  const inside = words.filter(
    (each) => within === undefined || !("control" in each) || each.control === within,
  );
  const [only, second] = inside;
  if (only === undefined) return unplaced(cell, undefined);
  return second === undefined ? only : { kind: "unplaced", why: "several", cell };
}

function wholeControl(control: Control | undefined): Asked | undefined {
  return control === undefined ? undefined : { kind: "control", control };
}

function unplaced(cell: Cell, near: string | undefined): Unplaced {
  return { kind: "unplaced", why: "question", cell, ...(near === undefined ? {} : { nearest: near }) };
}

/** Finds a control by its id, also by one that a spreadsheet took the zeros from. */
function controlFinder({ controls }: Catalogue): (text: string) => Control | undefined {
  const byId = new Map(controls.map((control) => [control.id.toLowerCase(), control]));
  const bare = new Map<string, Control | undefined>();
  for (const control of controls) {
    const key = control.id.replace(/^0+(?=\d)/, "");
    bare.set(key, bare.has(key) ? undefined : control);
  }
  return (text) => byId.get(text.trim().toLowerCase()) ?? (/^\d+$/.test(text) ? bare.get(text) : undefined);
}

/** A cell that cannot be placed, as a problem. */
export function notPlaced(cell: Cell, why: NotPlaced, near?: string): MergeProblem {
  return {
    code: "not-placed",
    found: cell.text,
    why,
    ...(near === undefined ? {} : { nearest: near }),
    at: cell.place,
  };
}
