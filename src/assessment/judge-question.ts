import type { ChoicesQuestion, DateQuestion, NumberQuestion } from "../catalogue/catalogue.ts";
import type { Answer, DateOrNever } from "../declaration/answer.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { addDays, addMonths } from "./calendar.ts";
import type { AnswerFacts } from "./finding.ts";

/** Why an answer fails its question; undefined where it passes, or where it says only whether the control applies. */
export function judgeAnswer(answer: Answer, asOf: CalendarDate): AnswerFacts | undefined {
  switch (answer.type) {
    case "applies":
      return undefined;
    case "yes-no": {
      const { question, value: given } = answer;
      return given === question.is ? undefined : { code: "answered-no", question, given };
    }
    case "number":
      return judgeNumber(answer.question, answer.value);
    case "date":
      return judgeDate(answer.question, answer.value, asOf);
    case "choice": {
      const { question, value: given } = answer;
      return question.oneOf.includes(given) ? undefined : { code: "choice-fails", question, given };
    }
    case "choices":
      return judgeChoices(answer.question, answer.value);
  }
}

/** Both ends pass; with `max` alone 0 fails, for 0 often means that nothing is limited at all. */
function judgeNumber(question: NumberQuestion, given: number): AnswerFacts | undefined {
  const { min, max } = question;
  const tooLow = min === undefined ? max !== undefined && given === 0 : given < min;
  const tooHigh = max !== undefined && given > max;
  return tooLow || tooHigh ? { code: "number-out-of-range", question, given } : undefined;
}

function judgeDate(question: DateQuestion, given: DateOrNever, asOf: CalendarDate): AnswerFacts | undefined {
  if (given === "never") return { code: "date-never", question };
  if (given > asOf) return { code: "date-in-future", question, given };
  const limit = lastDay(given, question.within);
  return asOf > limit ? { code: "date-too-old", question, given, limit } : undefined;
}

/** The last day on which something done on a date still counts. */
export function lastDay(date: CalendarDate, within: DateQuestion["within"]): CalendarDate {
  return "days" in within ? addDays(date, within.days) : addMonths(date, within.months);
}

function judgeChoices(question: ChoicesQuestion, given: readonly string[]): AnswerFacts | undefined {
  const counted = given.filter((option) => question.oneOf.includes(option)).length;
  return counted >= question.atLeast ? undefined : { code: "too-few-choices", question, given, counted };
}
