import { given } from "../document/given.ts";
import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { schemeName } from "../words/scheme-names.ts";
import { checkChosen, checkDate, checkDates, checkLine, checkTyped } from "./check.ts";
import { currentOf, isAnswered } from "./is-answered.ts";
import type { Action, ActionId, Input, Prompt } from "./prompt.ts";
import { isOfControl, type Step } from "./step.ts";
import * as words from "./words.ts";

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
    ask: words.askWords(step, standing.catalogue),
    hints: words.hintWords(step),
    input: inputOf(step, current, standing.catalogue),
    actions: actionsOf(step),
  };
}

/** The prompt for both dates of a certificate. */
export function datesPrompt(step: Step, standing: Standing): Prompt {
  return {
    where: whereOf(step, standing),
    ask: words.datesAsk,
    hints: [words.datesForms],
    input: { kind: "text", check: checkDates },
    actions: few,
  };
}

/** The prompt for the legal entity on a certificate. */
export function holderPrompt(step: Step, standing: Standing): Prompt {
  const name = textOf(valueAt(standing.root, "supplier", "name"));
  return {
    where: whereOf(step, standing),
    ask: words.holderAsk,
    hints: [],
    input: {
      kind: "text",
      ...given({ current: name }),
      check: (text) => checkLine(text, false),
    },
    actions: few,
  };
}

/** The prompt for the scheme of a certificate, where several serve. */
export function schemePrompt(step: Step, schemes: readonly string[], standing: Standing): Prompt {
  return {
    where: whereOf(step, standing),
    ask: words.schemeAsk,
    hints: [],
    input: { kind: "one", choices: schemes.map((id) => ({ id, says: schemeName(id) })) },
    actions: few,
  };
}

function whereOf(step: Step, { catalogue, level, root, today, steps, handled }: Standing): readonly string[] {
  const name = textOf(valueAt(root, "supplier", "name"));
  const left = steps.filter((each) => !handled.has(each.id) && !isAnswered(each, root, today)).length;
  const number = steps.findIndex((each) => each.id === step.id) + 1;
  const place = { name, level, number, of: steps.length, left };
  return words.whereWords(step, catalogue, place);
}

function inputOf(step: Step, current: readonly string[], catalogue: Catalogue): Input {
  const [first] = current;
  const now = given({ current: first });
  switch (step.kind) {
    case "level":
      return {
        kind: "one",
        choices: step.levels.map((level) => words.levelChoice(level, catalogue)),
        ...now,
      };
    case "scope":
      return { kind: "one", choices: words.scopeChoices, ...now };
    case "offer":
      return { kind: "one", choices: words.offerChoices };
    case "confirm":
      return { kind: "one", choices: words.confirmChoices };
    case "certificate":
    case "applies":
      return { kind: "one", choices: words.yesNoChoices, ...now };
    case "name":
      return { kind: "text", check: (text) => checkLine(text, false), ...now };
    case "declared":
      return { kind: "text", check: (text) => checkLine(text, step.field === "role"), ...now };
    case "contract":
      return {
        kind: "text",
        check: step.field === "ends" ? checkDate : (text) => checkLine(text, true),
        ...now,
      };
    case "answer":
      return answerInput(step, current);
  }
}

function answerInput({ question }: Extract<Step, { kind: "answer" }>, current: readonly string[]): Input {
  const [first] = current;
  const now = given({ current: first });
  switch (question.type) {
    case "yes-no":
      return { kind: "one", choices: words.yesNoChoices, ...now };
    case "choice":
      return { kind: "one", choices: question.options, ...now };
    case "choices":
      return {
        kind: "some",
        choices: question.options,
        current,
        check: (values) => checkChosen(values, question),
      };
    case "number":
    case "date":
      return { kind: "text", check: (text) => checkTyped(text, question), ...now };
  }
}

function action(id: ActionId): Action {
  return { id, ...words.actionWords[id] };
}

const few: readonly Action[] = (["explain", "back", "leave"] as const).map(action);

function actionsOf(step: Step): readonly Action[] {
  const asked = isOfControl(step) || step.kind === "level" || step.kind === "scope";
  const noted = step.kind === "applies" || step.kind === "answer";
  const ids: readonly ActionId[] = [
    ...(asked ? (["unknown"] as const) : []),
    "explain",
    ...(noted ? (["note", "evidence"] as const) : []),
    "back",
    ...(isOfControl(step) ? (["skip"] as const) : []),
    "leave",
  ];
  return ids.map(action);
}
