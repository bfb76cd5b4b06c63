import type { AssessedControl } from "../../assessment/assessment.ts";

/**
 * Whether a declaration says nothing at all of a recommended control: a report can tell it in one line, and loses
 * nothing that the supplier said. Of a required control each question counts, so this is never true of one.
 */
export function nothingAnswered({ importance, verdict, questions, ...rest }: AssessedControl): boolean {
  const { declared, evidence, findings } = rest;
  return (
    importance === "recommended" &&
    verdict === "unanswered" &&
    questions.every(({ outcome }) => outcome === "unanswered") &&
    findings.every(({ code }) => code === "unanswered") &&
    evidence.length === 0 &&
    (declared === undefined || saysNothing(declared))
  );
}

function saysNothing({
  answers,
  note,
  plan,
  notApplicable,
}: NonNullable<AssessedControl["declared"]>): boolean {
  return answers.size === 0 && note === undefined && plan === undefined && notApplicable === undefined;
}
