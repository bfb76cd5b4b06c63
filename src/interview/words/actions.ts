import type { Action, ActionId, Choice } from "../asked/prompt.ts";

const says: Readonly<Record<ActionId, { readonly key: string; readonly says: string }>> = {
  unknown: { key: "u", says: "Don't know yet" },
  explain: { key: "?", says: "Explain" },
  back: { key: "<", says: "Back to the question before" },
  clear: { key: "-", says: "Clear it: say nothing here" },
  note: { key: "n", says: "Note on this control" },
  evidence: { key: "e", says: "File that shows it" },
  "not-applicable": { key: "x", says: "It does not apply to us" },
  plan: { key: "p", says: "Plan for what is missing" },
  skip: { key: "s", says: "Skip this control for now" },
  menu: { key: "m", says: "Menu: another area, change an answer or another detail" },
  leave: { key: "q", says: "Save and leave" },
};

/** An action with its key and its name. */
export function action(id: ActionId): Action {
  return { id, ...says[id] };
}

/** Several actions. */
export function actions(...ids: readonly ActionId[]): readonly Action[] {
  return ids.map(action);
}

export const yesNoChoices: readonly Choice[] = [
  { id: "yes", says: "Yes" },
  { id: "no", says: "No" },
];

export const scopeChoices: readonly Choice[] = [
  { id: "whole", says: "The whole organisation" },
  { id: "part", says: "A part of it" },
];

/** What nothing is called where several can be chosen. */
export const noneOfThese: string = "None of these";
