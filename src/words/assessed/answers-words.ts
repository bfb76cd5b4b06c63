import { given } from "../../document/given.ts";
import { questionOf } from "../../assessment/finding.ts";
import type { AssessedControl, AssessedQuestion, Outcome } from "../../assessment/assessment.ts";
import type { Counts } from "../../catalogue/catalogue.ts";
import { findingWords } from "../finding/finding-words.ts";
import { answeredOf, type Answered } from "./answered.ts";
import { passWords } from "../control/pass-words.ts";
import { list } from "../../text/counting.ts";
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
  return assessed.questions.map((asked) => {
    const { question, counts, outcome } = asked;
    const because = reason(asked, assessed);
    return {
      id: question.id,
      ask: safeLine(question.ask),
      counts,
      outcome,
      says: sentenceOf(answeredOf(asked, redacted)),
      ...given({ because }),
      byCertificate: question.type === "certificate",
    };
  });
}

function sentenceOf(answered: Answered): string {
  switch (answered.kind) {
    case "certificates":
      return "Read from the certificates.";
    case "answer":
      return `Answer: ${list(answered.sayings)}.`;
    case "none":
      return `${answered.says.charAt(0).toUpperCase()}${answered.says.slice(1)}.`;
  }
}

function reason({ outcome, question }: AssessedQuestion, assessed: AssessedControl): string | undefined {
  if (question.type === "applies" || outcome === "unanswered") return undefined;
  if (outcome === "pass") return `Passes: ${safeLine(passWords(question))}.`;
  const finding = [...assessed.findings, ...assessed.advice].find((each) => questionOf(each) === question);
  return finding === undefined ? undefined : safeLine(findingWords(finding, assessed.control).message);
}
