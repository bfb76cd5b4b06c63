import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { given } from "../document/given.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { areasOf } from "./areas.ts";
import {
  checkChosen,
  checkDate,
  checkEmail,
  checkFigure,
  checkLine,
  checkNames,
  checkTyped,
  none,
} from "./check.ts";
import type { Field } from "./asked/fields.ts";
import { currentOf, isAnswered } from "./is-answered.ts";
import type { Action, ActionId, Input, Prompt } from "./asked/prompt.ts";
import { isOfControl, type AnswerStep, type Step } from "./asked/step.ts";
import { actions, noneOfThese, scopeChoices, yesNoChoices } from "./words/actions.ts";
import { askWords, confirmChoices, hintWords, levelChoice, offerChoices } from "./words/steps.ts";
import { whereWords } from "./words/where.ts";

/** Where a prompt stands. */
export interface Standing {
  readonly catalogue: Catalogue;
  readonly level: Level | undefined;
  readonly root: MapNode;
  readonly today: CalendarDate;
  /** The steps that count now. */
  readonly steps: readonly Step[];
  readonly handled: ReadonlySet<string>;
}

/** A step as a prompt. */
export function promptFor(step: Step, standing: Standing): Prompt {
  const current = currentOf(step, standing.root);
  return {
    where: whereOf(step, standing),
    ask: askWords(step, standing.catalogue),
    hints: hintWords(step),
    input: inputOf(step, current, standing.catalogue),
    actions: actionsOf(step, current),
    more: moreOf(step),
  };
}

/** Where a step is, as the lines above its question. */
function whereOf(step: Step, standing: Standing): readonly string[] {
  const { catalogue, level, root, today, steps, handled } = standing;
  const name = textOf(valueAt(root, "supplier", "name"));
  const left = steps.filter((each) => !handled.has(each.id) && !isAnswered(each, root, today)).length;
  const number = steps.findIndex((each) => each.id === step.id) + 1;
  const area = isOfControl(step)
    ? areasOf(catalogue, steps, root, today).find((each) => each.area.id === step.control.area)
    : undefined;
  return whereWords(step, catalogue, { name, level, number, of: steps.length, left, area });
}

function inputOf(step: Step, current: readonly string[], catalogue: Catalogue): Input {
  const [first] = current;
  const now = given({ current: first });
  switch (step.kind) {
    case "field":
      return fieldInput(step.field, current);
    case "level":
      return { kind: "one", choices: step.levels.map((level) => levelChoice(level, catalogue)), ...now };
    case "offer":
      return { kind: "one", choices: offerChoices(step) };
    case "confirm":
      return { kind: "one", choices: confirmChoices };
    case "certificate":
    case "applies":
      return { kind: "one", choices: yesNoChoices, ...now };
    case "answer":
      return answerInput(step, current);
  }
}

function fieldInput({ form, needed }: Field, current: readonly string[]): Input {
  const [first] = current;
  const now = given({ current: first });
  switch (form) {
    case "line":
      return { kind: "text", check: (text) => checkLine(text, !needed), ...now };
    case "email":
      return { kind: "text", check: checkEmail, ...now };
    case "figure":
      return { kind: "text", check: checkFigure, ...now };
    case "date":
      return { kind: "text", check: (text) => checkDate(text, !needed), ...now };
    case "names":
      return {
        kind: "text",
        check: checkNames,
        ...(current.length === 0 ? {} : { current: current.join("; ") }),
      };
    case "yes-no":
      return { kind: "one", choices: yesNoChoices, ...now };
    case "scope":
      return { kind: "one", choices: scopeChoices, ...now };
  }
}

function answerInput({ question }: AnswerStep, current: readonly string[]): Input {
  const [first] = current;
  const now = given({ current: first });
  switch (question.type) {
    case "yes-no":
      return { kind: "one", choices: yesNoChoices, ...now };
    case "choice":
      return { kind: "one", choices: question.options, ...now };
    case "choices": {
      const hasNone = question.options.some(({ alone }) => alone);
      const choices = hasNone ? question.options : [...question.options, { id: none, says: noneOfThese }];
      return { kind: "some", choices, current, check: (ids) => checkChosen(ids, question, noneOfThese) };
    }
    case "number":
    case "date":
      return { kind: "text", check: (text) => checkTyped(text, question), ...now };
  }
}

function actionsOf(step: Step, current: readonly string[]): readonly Action[] {
  const isScope = step.kind === "field" && step.field.form === "scope";
  const asksMore = isOfControl(step) || step.kind === "level" || isScope;
  const mayClear = current.length > 0 && (isOfControl(step) || (step.kind === "field" && !step.field.needed));
  // Nothing can be written before the firm has a name.
  const isFirst = step.kind === "field" && step.field.id === "supplier.name" && current.length === 0;
  const ids: readonly (ActionId | undefined)[] = [
    asksMore ? "unknown" : undefined,
    "explain",
    mayClear ? "clear" : undefined,
    "back",
    isOfControl(step) || isFirst ? undefined : "menu",
    "leave",
  ];
  return actions(...ids.filter((id) => id !== undefined));
}

function moreOf(step: Step): readonly Action[] {
  if (!isOfControl(step)) return [];
  const { control, kind } = step;
  const isCertified = control.questions.some(({ type }) => type === "certificate");
  const mayNotApply = !isCertified && control.appliesIf === undefined;
  const ids: readonly (ActionId | undefined)[] = [
    ...(kind === "certificate" ? [] : (["note", "evidence"] as const)),
    mayNotApply ? "not-applicable" : undefined,
    "plan",
    "skip",
    "menu",
  ];
  return actions(...ids.filter((id) => id !== undefined));
}
