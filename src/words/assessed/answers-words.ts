import type { AssessedControl, AssessedQuestion, Outcome } from "../../assessment/assessment.ts";
import type { Counts } from "../../catalogue/catalogue.ts";
import { answerWords } from "../control/answer-words.ts";
import { findingWords } from "../finding/finding-words.ts";
import { countsByDcc } from "./missing-words.ts";
import { passWords } from "../control/pass-words.ts";
import { withheld } from "../../assessment/redact.ts";
import { safeLine } from "../../text/safe-text.ts";

/** A question of a control, with what was answered and what follows from it, in words. */
export interface AnswerTold {
  readonly id: string;
  readonly ask: string;
  readonly counts: Counts | "applies";
  readonly outcome: Outcome;
  /** What was answered, as a sentence. */
  readonly says: string;
  /** Why it passes or fails; nothing where it is only asked whether the control applies. */
  readonly because?: string;
  /** The certificates answer it. */
  readonly byCertificate: boolean;
}

/** Every question that was asked of a control, in order. `redacted`: the answers have been taken out. */
export function answersTold(assessed: AssessedControl, redacted: boolean): readonly AnswerTold[] {
  return assessed.questions.map((each) => {
    const because = reason(each, assessed);
    return {
      id: each.id,
      ask: askOf(each, assessed),
      counts: each.counts,
      outcome: each.outcome,
      says: saysOf(each, assessed, redacted),
      ...(because === undefined ? {} : { because }),
      byCertificate: each.question?.type === "certificate",
    };
  });
}

function askOf({ id, question }: AssessedQuestion, { control }: AssessedControl): string {
  return safeLine(question?.ask ?? control.appliesIf?.ask ?? id);
}

function saysOf(
  { id, outcome, question }: AssessedQuestion,
  assessed: AssessedControl,
  redacted: boolean,
): string {
  if (question?.type === "certificate") return "Read from the certificates.";
  const answer = assessed.declared?.answers.get(id);
  if (answer !== undefined) return `Answer: ${answerWords(answer, question)}.`;
  if (outcome === "unanswered") return "No answer yet.";
  if (redacted) return `Answer: ${withheld}.`;
  return assessed.by === "dcc" && outcome === "pass" ? `No answer; ${countsByDcc}.` : "No answer.";
}

function reason({ id, outcome, question }: AssessedQuestion, assessed: AssessedControl): string | undefined {
  if (question === undefined || outcome === "unanswered") return undefined;
  if (outcome === "pass") return `Passes: ${safeLine(passWords(question))}.`;
  const finding = [...assessed.findings, ...assessed.advice].find(
    (each) => "question" in each && each.question === id,
  );
  return finding === undefined ? undefined : safeLine(findingWords(finding, assessed.control).message);
}
