import { schemeId } from "../catalogue/scheme.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { entriesOf, itemsOf, textOf, valueAt, type MapNode } from "../document/node.ts";
import { isUnknown, yesNo } from "../document/yes-no.ts";
import { isOfControl, type Step } from "./step.ts";

/** Whether a document holds the answer to a step. */
export function isAnswered(step: Step, root: MapNode, today: CalendarDate): boolean {
  if (isOfControl(step)) {
    if (step.kind === "certificate") return isCertified(step.question.schemes, root, today);
    return currentOf(step, root).length > 0;
  }
  switch (step.kind) {
    case "contract":
      // What was left blank is not asked again, once the interview has gone past it.
      return currentOf(step, root).length > 0 || valueAt(root, "scope") !== undefined;
    case "offer":
      return isDeclared(root);
    case "declared":
      return currentOf(step, root).length > 0 || isDeclared(root);
    case "confirm":
      return isDeclared(root);
    case "name":
    case "level":
    case "scope":
      return currentOf(step, root).length > 0;
  }
}

/** What a document says to a step, as it would be given again; nothing where it is unanswered. */
export function currentOf(step: Step, root: MapNode): readonly string[] {
  switch (step.kind) {
    case "name":
      return given(valueAt(root, "supplier", "name"));
    case "level":
      return given(valueAt(root, "level")).map((text) => text.replace(/^level\s+/i, "").trim());
    case "contract":
      return given(valueAt(root, "contract", step.field));
    case "scope":
      return given(valueAt(root, "scope", "organisation"));
    case "declared":
      return given(valueAt(root, "declared", step.field));
    case "applies":
    case "answer":
      return answerOf(step, root);
    case "certificate":
    case "offer":
    case "confirm":
      return [];
  }
}

function answerOf(step: Extract<Step, { kind: "applies" | "answer" }>, root: MapNode): readonly string[] {
  const { control, question } = step;
  const entry = valueAt(root, "controls", control.id);
  const short = textOf(entry);
  if (short !== undefined) {
    const value = yesNo(short);
    if (value === undefined || step.kind !== "answer" || step.question.type !== "yes-no") return [];
    if (step.question.counts !== "verdict") return [];
    return [value === step.question.is ? "yes" : "no"];
  }
  const node = valueAt(entry, "answers", question.id);
  // Nothing chosen is an answer, too; one that no option can show.
  if (node?.kind === "list")
    return node.items.length === 0 ? [""] : node.items.flatMap((item) => textOf(item) ?? []);
  const isYesNo = step.kind === "applies" || step.question.type === "yes-no";
  return given(node).map((text) => (isYesNo ? (yesNo(text) === true ? "yes" : "no") : text));
}

function given(node: Parameters<typeof textOf>[0]): readonly string[] {
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
  const held = itemsOf(list).filter((each) =>
    schemes.includes(schemeId(textOf(valueAt(each, "scheme")) ?? "", () => schemes)),
  );
  if (held.some((each) => (textOf(valueAt(each, "expires")) ?? "") >= today)) return true;
  return list.items.length === 0;
}

/** Whether a document has anything to a control. */
export function hasControl(root: MapNode, id: string): boolean {
  return entriesOf(valueAt(root, "controls")).some((entry) => entry.key === id);
}
