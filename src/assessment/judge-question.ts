import type { ChoicesQuestion, DateQuestion, NumberQuestion, Question } from "../catalogue/catalogue.ts";
import type { Answer } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { addDays, addMonths } from "./calendar.ts";
import type { FindingFacts } from "./finding.ts";

/**
 * Why an answer fails its question; undefined where it passes. Certificate questions are judged by the certificates.
 */
export function judgeAnswer(
  question: Question,
  answer: Answer,
  asOf: CalendarDate,
): FindingFacts | undefined {
  switch (question.type) {
    case "yes-no":
      if (answer.value === question.is) return undefined;
      return { code: "answered-no", question: question.id, given: answer.value === true };
    case "number":
      return answer.type === "number" ? judgeNumber(question, answer.value) : misfit(question);
    case "date":
      return answer.type === "date" ? judgeDate(question, answer.value, asOf) : misfit(question);
    case "choice":
      if (answer.type !== "choice") return misfit(question);
      if (question.oneOf.includes(answer.value)) return undefined;
      return { code: "choice-fails", question: question.id, given: answer.value };
    case "choices":
      return answer.type === "choices" ? judgeChoices(question, answer.value) : misfit(question);
    case "certificate":
      return undefined;
  }
}

function misfit(question: Question): never {
  throw new Error(`the answer to ${question.id} was not read as its question asks`);
}

/** Both ends pass; with `max` alone 0 fails, for 0 often means that nothing is limited at all. */
function judgeNumber({ id, min, max }: NumberQuestion, given: number): FindingFacts | undefined {
  const tooLow = min === undefined ? max !== undefined && given === 0 : given < min;
  const tooHigh = max !== undefined && given > max;
  return tooLow || tooHigh ? { code: "number-out-of-range", question: id, given } : undefined;
}

function judgeDate(
  { id, within }: DateQuestion,
  given: CalendarDate,
  asOf: CalendarDate,
): FindingFacts | undefined {
  if (given > asOf) return { code: "date-in-future", question: id, given };
  const limit = lastDay(given, within);
  return asOf > limit ? { code: "date-too-old", question: id, given, limit } : undefined;
}

/** The last day on which something done on a date still counts. */
export function lastDay(date: CalendarDate, within: DateQuestion["within"]): CalendarDate {
  return "days" in within ? addDays(date, within.days) : addMonths(date, within.months);
}

function judgeChoices(
  { id, oneOf, atLeast }: ChoicesQuestion,
  given: readonly string[],
): FindingFacts | undefined {
  const counted = given.filter((option) => oneOf.includes(option)).length;
  return counted >= atLeast ? undefined : { code: "too-few-choices", question: id, given, counted };
}
