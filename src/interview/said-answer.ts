import type { MapNode } from "../document/node.ts";
import { isCalendarDate } from "../document/calendar-date.ts";
import { dateInWords } from "../text/dates-in-words.ts";
import { none } from "./check.ts";
import { currentOf } from "./is-answered.ts";
import type { Choice } from "./asked/prompt.ts";
import type { Step } from "./asked/step.ts";
import { noneOfThese, scopeChoices } from "./words/actions.ts";

/** What a document answers to a step, in words on one line; nothing where it is unanswered. */
export function saidAnswer(step: Step, root: MapNode): string | undefined {
  const values = currentOf(step, root);
  if (values.length === 0) return undefined;
  const options = optionsOf(step);
  const unit = step.kind === "answer" && step.question.type === "number" ? ` ${step.question.unit}` : "";
  return values.map((value) => `${valueSaid(value, options)}${unit}`).join("; ");
}

function optionsOf(step: Step): readonly Choice[] {
  if (step.kind === "field") return step.field.form === "scope" ? scopeChoices : [];
  return step.kind === "answer" && "options" in step.question ? step.question.options : [];
}

function valueSaid(value: string, options: readonly Choice[]): string {
  if (value === none) return noneOfThese;
  return options.find(({ id }) => id === value)?.says ?? (isCalendarDate(value) ? dateInWords(value) : value);
}
