import { items, pick } from "../support/json.ts";
import { day, daysBetween, plusMonths, type Day } from "./days.ts";
import { isYes, texts, type Asked } from "./rules.ts";

/** Why an answer does not pass, as a code; undefined where it passes. */
type Judge = (question: Asked, answer: unknown, asOf: Day) => string | undefined;

const judges: Readonly<Record<string, Judge>> = {
  "yes-no": ({ pass }, answer) => {
    const wanted = pick(pass, "is");
    return isYes(answer) === (wanted === undefined || isYes(wanted)) ? undefined : "answered-no";
  },
  number: ({ pass }, answer) => {
    const [figure, min, max] = [Number(answer), pick(pass, "min"), pick(pass, "max")];
    const low = min === undefined ? figure === 0 : figure < Number(min);
    const high = max !== undefined && figure > Number(max);
    return low || high ? "number-out-of-range" : undefined;
  },
  date: ({ pass }, answer, asOf) => {
    if (answer === "never") return "date-never";
    const date = day(String(answer));
    if (date > asOf) return "date-in-future";
    const [days, months] = [pick(pass, "withinDays"), pick(pass, "withinMonths")];
    const holds =
      days === undefined ? plusMonths(date, Number(months)) >= asOf : daysBetween(date, asOf) <= Number(days);
    return holds ? undefined : "date-too-old";
  },
  choice: ({ pass }, answer) =>
    texts(pick(pass, "oneOf")).includes(String(answer)) ? undefined : "choice-fails",
  choices: ({ pass, options }, answer) => {
    const oneOf = pick(pass, "oneOf");
    const alone = options.filter((option) => option.alone).map(({ id }) => id);
    const counting = items(answer)
      .map(String)
      .filter((chosen) => (oneOf === undefined ? !alone.includes(chosen) : texts(oneOf).includes(chosen)));
    return counting.length >= Number(pick(pass, "atLeast") ?? 1) ? undefined : "too-few-choices";
  },
};

/** Why a question that is answered in words does not pass, as a code; undefined where it passes. */
export function shortcoming(question: Asked, answer: unknown, asOf: Day): string | undefined {
  if (isOpen(answer)) return "unanswered";
  return judges[question.type]?.(question, answer, asOf);
}

/** Whether an answer says that nothing is known yet. */
export function isOpen(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === "" || answer === "unknown";
}
