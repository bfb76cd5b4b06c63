import type { AssessedQuestion } from "../../assessment/assessment.ts";
import { withheld } from "../../assessment/redact.ts";
import { answerWords, sayingsOf } from "../control/answer-words.ts";
import { countsByDcc } from "./missing-words.ts";

/** What a question was answered: things that are each said by themselves, nothing, or certificates that speak for it. */
export type Answered =
  | { readonly kind: "answer"; readonly sayings: readonly string[] }
  | { readonly kind: "none"; readonly says: string }
  | { readonly kind: "certificates"; readonly schemes: readonly string[] };

/** Says what a question was answered. `redacted`: the answers have been taken out. */
export function answeredOf({ question, answer, outcome }: AssessedQuestion, redacted: boolean): Answered {
  if (question.type === "certificate") return { kind: "certificates", schemes: question.schemes };
  if (answer?.type === "choices") return { kind: "answer", sayings: sayingsOf(answer) };
  if (answer !== undefined) return { kind: "answer", sayings: [answerWords(answer)] };
  if (outcome === "unanswered") return { kind: "none", says: "no answer yet" };
  // What passes or fails was answered, or else a DCC certificate stands for it.
  if (redacted) return { kind: "answer", sayings: [withheld] };
  return { kind: "none", says: `no answer; ${countsByDcc}` };
}
