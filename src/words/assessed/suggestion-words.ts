import type { AssessedControl } from "../../assessment/assessment.ts";
import { missingIn } from "./missing-words.ts";

/** What is said of a recommended control that falls short, a sentence each: what is missing, how much it matters, the fix. */
export function suggestionWords(assessed: AssessedControl): readonly string[] {
  const { control } = assessed;
  return [
    `${control.id} ${control.title}: ${missingIn(assessed)}.`,
    "Recommended, not required at this level.",
    `Fix: ${control.remedy.action}`,
  ];
}
