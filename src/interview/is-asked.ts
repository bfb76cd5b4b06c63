import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { yesNo } from "../document/yes-no.ts";
import type { ControlStep } from "./asked/step.ts";

/** Whether a control's question is asked: not after a no to whether it applies, nor where it was agreed that not. */
export function isAsked(step: ControlStep, root: MapNode): boolean {
  const { control, kind } = step;
  const entry = valueAt(root, "controls", control.id);
  if (valueAt(entry, "notApplicable") !== undefined) return false;
  if (kind === "applies" || control.appliesIf === undefined) return true;
  return yesNo(textOf(valueAt(entry, "answers", control.appliesIf.id)) ?? "") !== false;
}
