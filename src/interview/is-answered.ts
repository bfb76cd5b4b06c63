import { levelId } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { itemsOf, textOf, valueAt, type MapNode, type Node } from "../document/node.ts";
import { isUnknown, isYes, yesNo } from "../document/yes-no.ts";
import { held } from "./asked/certificates.ts";
import { none } from "./check.ts";
import type { Field } from "./asked/fields.ts";
import { isAsked } from "./is-asked.ts";
import type { ControlStep, Step } from "./asked/step.ts";

/** Whether a document holds the answer to a step. */
export function isAnswered(step: Step, root: MapNode, today: CalendarDate): boolean {
  switch (step.kind) {
    case "field":
      return currentOf(step, root).length > 0 || isPast(step, root);
    case "level":
    case "applies":
    case "answer":
      return currentOf(step, root).length > 0;
    case "certificate":
      return isCertified(step.question.schemes, root, today);
    case "offer":
      return (
        isDeclared(root) || step.steps.every((each) => !isAsked(each, root) || isAnswered(each, root, today))
      );
    case "confirm":
      return isDeclared(root);
  }
}

/** What was left blank is not asked again, once the interview has gone past it. */
function isPast({ field, before }: Extract<Step, { kind: "field" }>, root: MapNode): boolean {
  if (field.needed && field.path[0] !== "declared") return false;
  return before === "declared.on" ? isDeclared(root) : valueAt(root, before) !== undefined;
}

/** What a document says to a step, as it would be given again; nothing where it is unanswered. */
export function currentOf(step: Step, root: MapNode): readonly string[] {
  switch (step.kind) {
    case "field":
      return fieldNow(step.field, root);
    case "level":
      return given(valueAt(root, "level")).map(levelId);
    case "applies":
    case "answer":
      return answerNow(step, root);
    case "certificate":
    case "offer":
    case "confirm":
      return [];
  }
}

function fieldNow({ path, form }: Field, root: MapNode): readonly string[] {
  const node = valueAt(root, ...path);
  if (form === "names") return itemsOf(node).flatMap(given);
  return given(node).map((text) => (form === "yes-no" ? wordOf(isYes(text)) : text));
}

function answerNow(
  step: Extract<ControlStep, { kind: "applies" | "answer" }>,
  root: MapNode,
): readonly string[] {
  const { control, question } = step;
  const entry = valueAt(root, "controls", control.id);
  const short = textOf(entry);
  if (short !== undefined) {
    const value = yesNo(short);
    if (value === undefined || question.type !== "yes-no" || question.counts !== "verdict") return [];
    return [wordOf(value === question.is)];
  }
  const node = valueAt(entry, "answers", question.id);
  // Nothing chosen is an answer, too.
  if (node?.kind === "list")
    return node.items.length === 0 ? [none] : node.items.flatMap((item) => textOf(item) ?? []);
  const isYesNo = question.type === "applies" || question.type === "yes-no";
  return given(node).map((text) => (isYesNo ? wordOf(isYes(text)) : text));
}

function wordOf(value: boolean): string {
  return value ? "yes" : "no";
}

function given(node: Node | undefined): readonly string[] {
  const text = textOf(node);
  return text === undefined || text.trim() === "" || isUnknown(text) ? [] : [text];
}

function isDeclared(root: MapNode): boolean {
  return textOf(valueAt(root, "declared", "on")) !== undefined;
}

/** A certificate that has not run out; an empty list says that there is none. */
function isCertified(schemes: readonly string[], root: MapNode, today: CalendarDate): boolean {
  const list = valueAt(root, "certificates");
  if (list?.kind !== "list") return false;
  return list.items.length === 0 || held(root, schemes).some(({ expires }) => expires >= today);
}
