import type { ChoiceQuestion, ChoicesQuestion } from "../../catalogue/catalogue.ts";
import type { Answer } from "../../declaration/answer.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { safeLine } from "../../text/safe-text.ts";

/** What was answered, in words on one line: "yes", "45 days", "24 Nov 2026", or what the options say. */
export function answerWords(answer: Answer): string {
  switch (answer.type) {
    case "applies":
    case "yes-no":
      return answer.value ? "yes" : "no";
    case "number":
      return `${answer.value} ${safeLine(answer.question.unit)}`;
    case "date":
      return answer.value === "never" ? "never" : dateInWords(answer.value);
    case "choice":
    case "choices":
      return list(sayingsOf(answer));
  }
}

/** What the chosen options say, each by itself; "none" where none was chosen. */
export function sayingsOf({
  value,
  question,
}: Extract<Answer, { type: "choice" | "choices" }>): readonly string[] {
  const ids = typeof value === "string" ? [value] : value;
  return ids.length === 0 ? ["none"] : ids.map((id) => optionSays(question, id));
}

/** What an option says, on one line; its id where its question has no such option. */
export function optionSays(
  { options }: Pick<ChoiceQuestion | ChoicesQuestion, "options">,
  id: string,
): string {
  return safeLine(options.find((option) => option.id === id)?.says ?? id);
}
