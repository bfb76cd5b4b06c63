import type { Question } from "../../catalogue/catalogue.ts";
import type { Answer } from "../../declaration/declaration.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { safeLine } from "../../text/safe-text.ts";

/**
 * What was answered, in words on one line: "yes", "45 days", "24 Nov 2026", or what the options say. Without its
 * question (an `appliesIf` has none) a number has no unit, and an option is its id.
 */
export function answerWords(answer: Answer, question: Question | undefined): string {
  switch (answer.type) {
    case "yes-no":
      return answer.value ? "yes" : "no";
    case "number":
      return question?.type === "number"
        ? `${answer.value} ${safeLine(question.unit)}`
        : String(answer.value);
    case "date":
      return dateInWords(answer.value);
    case "choice":
      return optionSays(answer.value, question);
    case "choices":
      return answer.value.length === 0 ? "none" : list(answer.value.map((id) => optionSays(id, question)));
  }
}

function optionSays(id: string, question: Question | undefined): string {
  const options = question !== undefined && "options" in question ? question.options : [];
  return safeLine(options.find((option) => option.id === id)?.says ?? id);
}
