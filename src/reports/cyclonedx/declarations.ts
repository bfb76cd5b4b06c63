import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import type { AssessedControl, Assessment, Importance, Verdict } from "../../assessment/assessment.ts";
import { certificatesOf } from "../../words/assessed/evidence-words.ts";
import { count, list } from "../../text/counting.ts";
import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import { controlTexts, declaredWords } from "../../words/verdict/report-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { claims, claimsOf, counterClaimsOf } from "./claims.ts";
import { evidence, strategiesOf } from "./evidence.ts";
import { assessorRef, controlRef, supplierRef } from "./references.ts";

/** What the supplier declares: its assessment of itself, claims, evidence, and what it affirms. */
export function declarations(assessment: Assessment): Json {
  const name = safeLine(assessment.declaration.supplier.name);
  return {
    assessors: [{ "bom-ref": assessorRef, thirdParty: false, organization: { name } }],
    attestations: [
      ...attestation("required", verdictTexts(assessment).join(" "), assessment),
      ...attestation(
        "recommended",
        "Not required at this level: csm-check suggests these controls, and nobody fails on them.",
        assessment,
      ),
    ],
    claims: assessment.controls.flatMap((each) => claims(each, assessment)),
    evidence: evidence(assessment),
    targets: { organizations: [{ "bom-ref": supplierRef, name }] },
    // No signatories: CycloneDX takes one for a signature given, and nobody has signed this.
    affirmation: {
      statement: safeLine(`${notice} ${declaredWords(assessment)}`),
    },
  };
}

function attestation(importance: Importance, summary: string, assessment: Assessment): readonly Json[] {
  const controls = assessment.controls.filter((each) => each.importance === importance);
  if (controls.length === 0) return [];
  return [
    {
      summary: safeLine(summary),
      assessor: assessorRef,
      map: controls.map((each) => mapping(each, assessment)),
    },
  ];
}

function mapping(assessed: AssessedControl, assessment: Assessment): Json {
  return {
    requirement: controlRef(assessed.control.id),
    claims: claimsOf(assessed),
    counterClaims: counterClaimsOf(assessed),
    conformance: {
      score: scoreOf(assessed),
      rationale: safeLine(controlTexts(assessed).join(" ")),
      mitigationStrategies: strategiesOf(assessed),
    },
    confidence: { rationale: confidence(assessed, assessment) },
  };
}

/** No score where nothing was shown either way, or where the control does not apply: each number would be untrue. */
const scores: Readonly<Record<Verdict, number | undefined>> = {
  met: 1,
  "partly-met": 0.5,
  "not-met": 0,
  unanswered: undefined,
  "not-applicable": undefined,
  planned: undefined,
};

/** A plan does not conform by itself: its control scores what it would without the plan. */
function scoreOf({ verdict, without }: AssessedControl): number | undefined {
  return scores[verdict === "planned" ? (without ?? verdict) : verdict];
}

/** What the answers rest on. No score: no source says what a supplier's own word is worth. */
function confidence(assessed: AssessedControl, assessment: Assessment): string {
  const { evidence: named, certificateFiles } = assessed;
  const certificates = certificatesOf(assessed, assessment).length;
  const holding = named.filter(({ state }) => state === "holds").length + certificateFiles;
  if (named.length + certificates === 0) return "Self-declared; no evidence is named.";
  const counts = [
    ...(named.length === 0 ? [] : [count(named.length, "piece of evidence", "pieces of evidence")]),
    ...(certificates === 0 ? [] : [count(certificates, "certificate")]),
  ];
  return `Self-declared; named: ${list(counts)}; ${count(holding, "file holds", "files hold")}; what they say was not examined.`;
}
