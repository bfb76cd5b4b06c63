import { valueAt, type Node } from "../document/node.ts";
import type { Choice, FrameworkQuestion } from "./framework.ts";
import type { Ledger } from "./left-out.ts";
import { listAt, textAt } from "./reading.ts";

/** The questions of a node that say when they pass, and whether the whole requirement must be asked beside them. */
export interface QuestionsRead {
  readonly questions: readonly FrameworkQuestion[];
  readonly whole: boolean;
}

/**
 * Takes over what has a pass rule: yes-no questions, and choices of which some are marked compliant. Free text, dates,
 * numbers and scored choices have none, and one that depends on another answer cannot be asked alone: these are left
 * out, and the requirement is asked as a whole.
 */
export function questionsIn(node: Node, ref: string, ledger: Ledger): QuestionsRead {
  const all = valueAt(node, "questions");
  if (all?.kind !== "map" || all.entries.length === 0) return { questions: [], whole: true };
  let whole = false;
  const questions = all.entries.flatMap(({ value }) => {
    if (valueAt(value, "depends_on")?.kind === "map") {
      ledger.leave("conditional-question", ref);
      whole = true;
      return [];
    }
    const question = questionOf(value);
    if (question === undefined) {
      ledger.leave("question", ref);
      whole = true;
    }
    return question ?? [];
  });
  return { questions, whole };
}

function questionOf(node: Node): FrameworkQuestion | undefined {
  const text = textAt(node, "text") ?? "";
  const type = textAt(node, "type");
  if (type === "boolean") return { text, choices: [], several: false };
  if (type !== "unique_choice" && type !== "multiple_choice") return undefined;
  const several = type === "multiple_choice";
  const choices = listAt(node, "choices").map(choiceOf);
  if (!choices.some(({ passes }) => passes) || choices.every(({ passes }) => passes)) return undefined;
  if (choices.some(({ known }) => !known)) return undefined;
  const isYesNo = !several && choices.length === 2 && choices.every(({ isWord }) => isWord);
  return { text, choices: isYesNo ? [] : choices, several };
}

/** A choice with what its rule is known from. */
interface ChoiceRead extends Choice {
  readonly known: boolean;
  readonly isWord: boolean;
}

function choiceOf(node: Node): ChoiceRead {
  const text = textAt(node, "value") ?? "";
  const word = text.trim().toLowerCase();
  const result = textAt(node, "compute_result");
  const [isYes, isNo, isNone] = [yes.has(word), no.has(word), notApplicable.has(word)];
  if (result === undefined)
    return {
      text,
      passes: isYes || isNone,
      notApplicable: isNone,
      known: isYes || isNo || isNone,
      isWord: isYes || isNo,
    };
  const applies = result !== "not_applicable";
  return {
    text,
    passes: result === "compliant" || !applies,
    notApplicable: !applies,
    known: true,
    isWord: (isYes && result === "compliant") || (isNo && result === "non_compliant"),
  };
}

/** Words for yes, no and not applicable in the languages of the published libraries. */
const yes: ReadonlySet<string> = new Set([
  "yes",
  "oui",
  "evet",
  "ja",
  "sí",
  "si",
  "sì",
  "sim",
  "tak",
  "ano",
  "da",
  "true",
]);
const no: ReadonlySet<string> = new Set([
  "no",
  "non",
  "hayır",
  "nein",
  "nee",
  "nej",
  "não",
  "nie",
  "ne",
  "nu",
  "false",
]);
const notApplicable: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "not applicable",
  "non applicable",
  "uygulanamaz",
  "nicht anwendbar",
  "niet van toepassing",
  "no aplica",
  "não aplicável",
  "nie dotyczy",
]);
