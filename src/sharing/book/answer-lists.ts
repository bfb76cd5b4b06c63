import type { ControlStep } from "../../interview/asked/step.ts";
import { noneOfThese, yesNoChoices } from "../../interview/words/actions.ts";
import { notKnown } from "../columns.ts";

/** The drop-down lists of a workbook: each list of choices stands once on a sheet of its own. */
export interface AnswerLists {
  /** The range in which a list stands, as a formula names it. */
  readonly rangeOf: (choices: readonly string[]) => string;
  /** The lists, a column each. */
  readonly columns: () => readonly (readonly string[])[];
}

/** The sheet on which they stand. */
export const listSheet = "Lists";

/** Lists as they are asked for. */
export function answerLists(letters: (column: number) => string): AnswerLists {
  const known = new Map<string, { readonly column: number; readonly choices: readonly string[] }>();
  return {
    rangeOf: (choices) => {
      const key = JSON.stringify(choices);
      const list = known.get(key) ?? { column: known.size + 1, choices };
      known.set(key, list);
      const column = letters(list.column);
      return `${listSheet}!$${column}$1:$${column}$${list.choices.length}`;
    },
    columns: () => [...known.values()].map(({ choices }) => choices),
  };
}

/** What can be chosen as an answer, in words; none where it is typed. */
export function choicesFor(step: ControlStep): readonly string[] {
  const { question } = step;
  switch (question.type) {
    case "applies":
    case "yes-no":
      return [...yesNoChoices.map(({ says }) => says), notKnown];
    case "choice":
      return [...question.options.map(({ says }) => says), notKnown];
    case "choices":
      return question.options.some(({ alone }) => alone)
        ? question.options.map(({ says }) => says)
        : [...question.options.map(({ says }) => says), noneOfThese];
    case "number":
    case "date":
    case "certificate":
      return [];
  }
}
