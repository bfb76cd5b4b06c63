import type { Catalogue } from "../../catalogue/catalogue.ts";
import { itemsOf, textOf, valueAt, type MapNode, type Node } from "../../document/node.ts";
import { currentOf } from "../../interview/is-answered.ts";
import { saidAnswer } from "../../interview/said-answer.ts";
import type { ControlStep } from "../../interview/asked/step.ts";
import { yesNoChoices } from "../../interview/words/actions.ts";
import { explainWords } from "../../interview/words/explain.ts";
import { askWords, bearing, hintWords } from "../../interview/words/steps.ts";
import { evidenceLine, onSupplierSheet } from "../columns.ts";

/** A question as a row: what is asked, and what a declaration says to it. */
export interface QuestionRow {
  readonly step: ControlStep;
  readonly ask: string;
  readonly help: string;
  readonly answer: string;
  readonly note: readonly string[];
  readonly evidence: readonly string[];
  readonly by: string;
  readonly on: string;
}

/** The questions of some steps as rows; what is said of a control as a whole stands in its first row. */
export function questionRows(
  steps: readonly ControlStep[],
  root: MapNode,
  catalogue: Catalogue,
): readonly QuestionRow[] {
  const begun = new Set<string>();
  return steps.map((step): QuestionRow => {
    const control = valueAt(root, "controls", step.control.id);
    const isFirst = !begun.has(step.control.id);
    begun.add(step.control.id);
    const isAnswered = currentOf(step, root).length > 0;
    const of = (key: string, isTold: boolean): string =>
      isTold ? (textOf(valueAt(control, key)) ?? "") : "";
    return {
      step,
      ask: `${askWords(step, catalogue)}${bearing(step, catalogue)}`,
      help: helpFor(step, catalogue, isFirst),
      answer: step.kind === "certificate" ? onSupplierSheet : (saidTo(step, root) ?? ""),
      note: of("note", isFirst)
        .split(/\r?\n/)
        .filter((line) => line.trim() !== ""),
      evidence: isFirst
        ? itemsOf(valueAt(control, "evidence")).flatMap((item) => evidenceOf(item, root))
        : [],
      by: of("answeredBy", isAnswered),
      on: of("answeredOn", isAnswered),
    };
  });
}

/** What is said to a question; a number without its unit, a date as it is told. */
function saidTo(step: ControlStep, root: MapNode): string | undefined {
  const values = currentOf(step, root);
  if (step.question.type === "yes-no" || step.question.type === "applies")
    return yesNoChoices.find(({ id }) => id === values[0])?.says;
  const isPlain =
    step.kind === "answer" && (step.question.type === "number" || step.question.type === "date");
  return isPlain ? values[0] : saidAnswer(step, root);
}

/** How to answer, then what the interview explains: of a control once. */
function helpFor(step: ControlStep, catalogue: Catalogue, isFirst: boolean): string {
  const { question } = step;
  const several =
    question.type === "choices"
      ? [`Several, with a semicolon between them: ${question.options.map(({ says }) => says).join("; ")}.`]
      : [];
  const own =
    question.type === "certificate" ? question.help : "help" in question ? question.help : undefined;
  const words = isFirst ? explainWords(step, catalogue) : own === undefined ? [] : [own];
  return [...several, ...hintWords(step), ...words].join(" ");
}

/** A piece of evidence on one line, be it written out or named in `documents`. */
function evidenceOf(item: Node, root: MapNode): readonly string[] {
  const id = textOf(item);
  const piece = id === undefined ? item : valueAt(root, "documents", id);
  const text = (key: string): string | undefined => textOf(valueAt(piece, key));
  const title = text("title");
  return title === undefined ? [] : [evidenceLine(title.trim(), text("file") ?? text("url"))];
}
