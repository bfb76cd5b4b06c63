import type { AssessedControl } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";

/** Who answered a control, and when, behind the word "Answered"; undefined where its declaration says neither. */
export function answeredByWords({ declared }: AssessedControl): string | undefined {
  const { answeredBy, answeredOn } = declared ?? {};
  const day = answeredOn === undefined ? undefined : dateInWords(answeredOn);
  if (answeredBy === undefined) return day === undefined ? undefined : `on ${day}`;
  return [`by ${answeredBy}`, ...(day === undefined ? [] : [day])].join(", ");
}
