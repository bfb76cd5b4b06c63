import type { Basis, Catalogue, Question } from "../../catalogue/catalogue.ts";
import { count, list } from "../../text/counting.ts";
import { schemeName } from "../scheme-names.ts";

/** When a question passes, in words. */
export function passWords(question: Question): string {
  switch (question.type) {
    case "yes-no":
      return question.is ? "yes" : "no";
    case "number":
      return `${figures(question.min, question.max)} ${question.unit}`;
    case "date": {
      const { within } = question;
      return `a date within the last ${"days" in within ? count(within.days, "day") : count(within.months, "month")}`;
    }
    case "choice":
      return list(question.oneOf, "or");
    case "choices":
      return `at least ${question.atLeast} of ${question.oneOf.join(", ")}`;
    case "certificate":
      return `a ${list(question.schemes.map(schemeName), "or")} certificate in force`;
  }
}

function figures(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `at least ${min ?? 0}`;
  if (min === undefined) return `more than 0 and at most ${max}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

/** How a question is answered in a declaration, in words. */
export function answerHint(question: Question): string {
  switch (question.type) {
    case "yes-no":
      return "yes or no";
    case "number":
      return `a number of ${question.unit}`;
    case "date":
      return "a date, as in 2026-11-24, or never";
    case "choice":
      return "one of the choices below";
    case "choices":
      return "a list of the choices below";
    case "certificate":
      return `nothing to answer: it is read from "certificates" (scheme: ${list(question.schemes, "or")})`;
  }
}

/** Where a pass rule comes from: what the catalogue says, else what the question counts for. */
export function basisOf(question: Question): Basis {
  if (question.basis !== undefined) return question.basis;
  switch (question.counts) {
    case "verdict":
      return "standard";
    case "dcc":
      return "guide";
    case "advice":
      return "suggestion";
  }
}

/** What the words for a source depend on: whether a certification scheme scores the controls, and words of its own. */
export type Asking = Pick<Catalogue, "outlook" | "sources">;

const ofScheme: Readonly<Record<Basis, string>> = {
  standard: "the standard",
  guide: "the certification guide; the standard itself does not say it so",
  law: "the law, not the standard",
  reading: "our reading of what the standard leaves open; an assessor may differ",
  suggestion: "our suggestion; nobody requires it",
};

/** Of a catalogue that anybody may have written, about rules that nobody may certify. */
const ofOthers: Readonly<Record<Basis, string>> = {
  standard: "the catalogue",
  guide: "a guide to the rules; the rules themselves do not say it so",
  law: "the law, not the catalogue",
  reading: "a reading of what the rules leave open; others may differ",
  suggestion: "a suggestion; nobody requires it",
};

/** Where a pass rule comes from, in words. */
export function basisWords(question: Question, { outlook, sources }: Asking): string {
  const words = outlook === undefined ? ofOthers : ofScheme;
  return { ...words, ...sources }[basisOf(question)];
}

/** What heads the list of what shows a control: only where a scheme certifies is there an assessor. */
export function acceptedWords({ outlook }: Pick<Catalogue, "outlook">): string {
  return outlook === undefined ? "What shows it" : "What an assessor accepts";
}

/** Behind a question: what it bears on where that is not the verdict, and who asks it so where that is not plain. */
export function asideWords(question: Question, asking: Asking): string {
  const bears = question.counts === "verdict" ? [] : [countsWords(question)];
  const basis = basisOf(question);
  const plain =
    (question.counts === "verdict" && basis === "standard") ||
    (question.counts === "advice" && basis === "suggestion");
  return [...bears, ...(plain ? [] : [`source: ${basisWords(question, asking)}`])].join("; ");
}

/** What a question bears on, in words. */
export function countsWords(question: Question): string {
  switch (question.counts) {
    case "verdict":
      return "decides the control";
    case "dcc":
      return "bears on the certification outlook alone";
    case "advice":
      return "advice; decides nothing";
  }
}
