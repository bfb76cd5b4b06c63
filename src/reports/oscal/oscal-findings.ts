import {
  isShortfall,
  type AssessedControl,
  type Assessment,
  type Verdict,
} from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { Json } from "../../text/json.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import { controlTexts } from "../../words/verdict/report-words.ts";
import { origins } from "./oscal-metadata.ts";
import { observationsOf } from "./oscal-observations.ts";
import type { IdOf } from "./oscal-subject.ts";
import { filled, label, markup, objectiveToken, paragraphs, prop } from "../../text/oscal-text.ts";

interface Status {
  readonly state: "satisfied" | "not-satisfied";
  readonly reason: string;
  readonly implemented?: string;
}

/**
 * Our verdicts in OSCAL's words. It knows no state between the two, so that `reason` says what kind of shortfall it
 * is, and none for what does not apply: that asks for nothing more, `other` is neither a pass nor a fail, and the
 * implementation status says why.
 */
const statuses: Readonly<Record<Verdict, Status>> = {
  met: { state: "satisfied", reason: "pass", implemented: "implemented" },
  "partly-met": { state: "not-satisfied", reason: "partial", implemented: "partial" },
  "not-met": { state: "not-satisfied", reason: "fail" },
  unanswered: { state: "not-satisfied", reason: "other" },
  "not-applicable": { state: "satisfied", reason: "other", implemented: "not-applicable" },
  planned: { state: "not-satisfied", reason: "planned", implemented: "planned" },
};

/** One finding a control. */
export function findings(assessment: Assessment, idOf: IdOf): readonly Json[] {
  return assessment.controls.map((assessed) => {
    const { control, importance, verdict, without } = assessed;
    const { state, reason, implemented } = statuses[verdict];
    return {
      uuid: idOf("finding", control.id),
      title: markup(`${control.id} ${control.title}`),
      description: paragraphs(...controlTexts(assessed)),
      props: [
        label(control.id),
        prop("verdict", verdict),
        prop("importance", importance),
        ...(without === undefined ? [] : [prop("without-plan", without)]),
        ...[...new Set(assessed.findings.map(({ code }) => code))].map((code) => prop("code", code)),
      ],
      origins: origins(idOf),
      target: {
        type: "objective-id",
        "target-id": objectiveToken(control.id),
        props: [label(control.id)],
        status: { state, reason },
        "implementation-status": implemented === undefined ? undefined : { state: implemented },
      },
      "related-observations": observationsOf(assessed, assessment, idOf),
      "related-risks": isShortfall(assessed) ? [{ "risk-uuid": riskId(control.id, idOf) }] : undefined,
      remarks: remarksOf(assessed),
    };
  });
}

function remarksOf(assessed: AssessedControl): string | undefined {
  const { importance, declared, advice, control, verdict } = assessed;
  const claim = verdict === "not-applicable" ? declared?.notApplicable : undefined;
  const gap = planGapIn(assessed);
  const told = [
    importance === "recommended" ? "Not required at this level: csm-check suggests it." : undefined,
    claim === undefined
      ? undefined
      : `The supplier states: ${claim.reason} (agreed with ${claim.agreedWith} on ${dateInWords(claim.on)}). Nobody examined this.`,
    gap === undefined ? undefined : `There is a plan, which does not count: ${gap}.`,
    ...advice.map((finding) => `Does not decide it: ${findingWords(finding, control).message}`),
  ].filter((text) => text !== undefined);
  return filled(told) === undefined ? undefined : paragraphs(...told);
}

/** The identifier of the risk of a control. */
export function riskId(control: string, idOf: IdOf): string {
  return idOf("risk", control);
}
