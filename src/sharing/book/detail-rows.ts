import { schemesAsked, type Catalogue, type Level } from "../../catalogue/catalogue.ts";
import { textOf, valueAt, type MapNode } from "../../document/node.ts";
import { fields, type Field } from "../../interview/asked/fields.ts";
import { fieldStep } from "../../interview/asked/step.ts";
import { currentOf } from "../../interview/is-answered.ts";
import { saidAnswer } from "../../interview/said-answer.ts";
import { fieldWords } from "../../interview/words/fields.ts";
import { askWords, hintWords } from "../../interview/words/steps.ts";
import { scopeChoices, yesNoChoices } from "../../interview/words/actions.ts";
import { standardId } from "../../catalogue/built-in.ts";
import { schemeName } from "../../words/scheme-names.ts";
import { bookRows, declaredOn } from "../columns.ts";
import type { Part } from "../source.ts";

/** A detail of the supplier as a row. */
export interface DetailRow {
  readonly id: string;
  readonly ask: string;
  readonly answer: string;
  readonly help: string;
  readonly isLocked: boolean;
  /** What can be chosen; nothing where it is typed. */
  readonly choices: readonly string[];
}

/** What the questions are about; the details of the supplier, all of them where nobody is asked for a part alone. */
export function detailRows(
  root: MapNode,
  catalogue: Catalogue,
  level: Level | undefined,
  part: Partial<Part>,
): readonly DetailRow[] {
  const asked = fields.filter(({ id }) => part.controls === undefined || id === "supplier.name");
  return [
    ...(part.for === undefined ? [] : [told(bookRows.for, "These questions are for", part.for)]),
    ...(part.controls === undefined
      ? []
      : [told(bookRows.controls, "They are a part: these controls", part.controls.join(", "))]),
    ...(catalogue.id === standardId ? [] : [told(bookRows.catalogue, "Catalogue", catalogue.id)]),
    ...levelRow(root, catalogue, level),
    ...asked.flatMap((field) => [
      fieldRow(field, root, catalogue, part.controls !== undefined),
      ...(field.id === "declared.role" ? [dayRow(root)] : []),
    ]),
  ];
}

function told(id: string, ask: string, answer: string): DetailRow {
  return { id, ask, answer, help: "", isLocked: true, choices: [] };
}

function levelRow(root: MapNode, catalogue: Catalogue, level: Level | undefined): readonly DetailRow[] {
  const written = textOf(valueAt(root, "level"));
  if (catalogue.levels.length < 2) return [];
  const ask = askWords({ id: "level", kind: "level", levels: catalogue.levels }, catalogue);
  const answer = written ?? level?.id ?? "";
  const choices = catalogue.levels.map(({ id }) => id);
  return [{ id: "level", ask, answer, help: "", isLocked: answer !== "", choices }];
}

function fieldRow(field: Field, root: MapNode, catalogue: Catalogue, isPart: boolean): DetailRow {
  const step = fieldStep(field);
  const { ask, help } = fieldWords(field.id, catalogue);
  const answer = field.form === "date" ? (currentOf(step, root)[0] ?? "") : (saidAnswer(step, root) ?? "");
  const choices = { "yes-no": yesNoChoices, scope: scopeChoices, other: [] } as const;
  const form = field.form === "yes-no" || field.form === "scope" ? field.form : "other";
  return {
    id: field.id,
    ask,
    answer,
    help: [...hintWords(step), help].join(" "),
    isLocked: isPart && answer !== "",
    choices: choices[form].map(({ says }) => says),
  };
}

function dayRow(root: MapNode): DetailRow {
  const { id, path, ask, help } = declaredOn;
  return { id, ask, help, answer: textOf(valueAt(root, ...path)) ?? "", isLocked: false, choices: [] };
}

/** The certificates that a catalogue asks for, by the names that people know them by. */
export function schemeChoices(catalogue: Catalogue): readonly string[] {
  return schemesAsked(catalogue).map((scheme) => schemeName(scheme).replace(/ \(\w+\)$/, ""));
}
