import type { AssessedControl, Assessment, Outcome } from "../../assessment/assessment.ts";
import { answersTold, type AnswerTold } from "../../words/assessed/answers-words.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Json } from "../../text/json.ts";
import { safeLine } from "../../text/safe-text.ts";
import { evidenceOf } from "./evidence.ts";
import { claimRef, notApplicableRef, supplierRef } from "./references.ts";

/** What is claimed of a control: one claim for each answered question, and that it does not apply where that is said. */
export function claims(assessed: AssessedControl, assessment: Assessment): readonly Json[] {
  const told = answersTold(assessed, assessment.redacted === true).filter(
    ({ outcome }) => outcome !== "unanswered",
  );
  return [
    ...told.map((each) => claim(each, assessed, assessment)),
    ...(isClaimedNotApplicable(assessed) ? [notApplicable(assessed)] : []),
  ];
}

function claim(told: AnswerTold, assessed: AssessedControl, assessment: Assessment): Json {
  const { id, ask, says, because, byCertificate } = told;
  const { holding, failing } = evidenceOf(assessed, assessment, byCertificate);
  return {
    "bom-ref": claimRef(assessed.control.id, id),
    target: supplierRef,
    predicate: `${ask} ${says}`,
    reasoning: because,
    evidence: filled(holding),
    counterEvidence: filled(failing),
  };
}

function notApplicable({ control, declared }: AssessedControl): Json {
  const claimed = declared?.notApplicable;
  return {
    "bom-ref": notApplicableRef(control.id),
    target: supplierRef,
    predicate: `${control.id} does not apply`,
    reasoning:
      claimed === undefined
        ? undefined
        : safeLine(`${claimed.reason} (agreed with ${claimed.agreedWith} on ${dateInWords(claimed.on)})`),
  };
}

/** It is said in so many words, rather than answered. */
function isClaimedNotApplicable({ verdict, declared }: AssessedControl): boolean {
  return verdict === "not-applicable" && declared?.notApplicable !== undefined;
}

/** The claims that speak for a control: answers that pass. Advice speaks neither for nor against it. */
export function claimsOf(assessed: AssessedControl): readonly string[] | undefined {
  const said = isClaimedNotApplicable(assessed) ? [notApplicableRef(assessed.control.id)] : [];
  return filled([...withOutcome(assessed, "pass"), ...said]);
}

/** The claims that speak against it: answers that fail. */
export function counterClaimsOf(assessed: AssessedControl): readonly string[] | undefined {
  return filled(withOutcome(assessed, "fail"));
}

function withOutcome({ questions, control }: AssessedControl, outcome: Outcome): readonly string[] {
  return questions
    .filter((each) => each.outcome === outcome && each.counts !== "advice")
    .map(({ question }) => claimRef(control.id, question.id));
}

function filled(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
