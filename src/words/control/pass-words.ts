import type { Basis, Question } from "../../catalogue/catalogue.ts";
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

/** Where a pass rule comes from, in words; `own` for a catalogue that no certification scheme scores. */
export function basisWords(question: Question, own: boolean): string {
  const basis = basisOf(question);
  if (own && basis === "standard") return "the catalogue";
  const words: Readonly<Record<Basis, string>> = {
    standard: "the standard",
    guide: "the certification guide; the standard itself does not say it so",
    law: "the law, not the standard",
    reading: "our reading of what the standard leaves open; an assessor may differ",
    suggestion: "our suggestion; nobody requires it",
  };
  return words[basis];
}

/** Behind a question: what it bears on where that is not the verdict, and who asks it so where that is not plain. */
export function asideWords(question: Question, own: boolean): string {
  const bears = question.counts === "verdict" ? [] : [countsWords(question)];
  const basis = basisOf(question);
  const plain =
    (question.counts === "verdict" && basis === "standard") ||
    (question.counts === "advice" && basis === "suggestion");
  return [...bears, ...(plain ? [] : [`source: ${basisWords(question, own)}`])].join("; ");
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
