import type { Assessment, AssessedControl, Finding } from "../../src/index.ts";
import type { ControlOpinion, Opinion } from "./opinion.ts";

/** The opinion that an assessment holds, as a value: what its JSON tells, without the writing and reading of it. */
export function opinionOfAssessment(assessment: Assessment, exit: number): Opinion {
  const { verdict, undecided, summary, certificates, controls, dcc, warnings } = assessment;
  return {
    verdict: verdict === "undecided" ? "not-met" : verdict,
    exit,
    undecided,
    summary: Object.entries(summary)
      .flatMap(([importance, tally]) =>
        Object.entries(tally)
          .filter(([, number]) => number > 0)
          .map(([each, number]) => `${importance} ${each} ${number}`),
      )
      .sort(),
    certificates: certificates.map(({ certificate, inForce, file }) =>
      [certificate.scheme, inForce, ...(file === undefined ? [] : [file])].join(" "),
    ),
    controls: controls.map(controlOf),
    outlook:
      dcc === undefined
        ? undefined
        : {
            outlook: dcc.outlook,
            held: dcc.certificate?.counts,
            areas: dcc.areas.map(
              ({ area, points, of, passes }) => `${area.id} ${points}/${of} ${passes ? "passes" : "fails"}`,
            ),
          },
    warnings: warnings
      .map((warning) => ("control" in warning ? `${warning.code} ${warning.control}` : warning.code))
      .sort(),
  };
}

function controlOf(assessed: AssessedControl): ControlOpinion {
  const { control, importance, verdict, without, by, plan, questions, findings, advice, evidence } = assessed;
  return {
    id: control.id,
    importance,
    verdict,
    without,
    by,
    // The JSON leaves out the plan of a control that does not apply.
    planCounts:
      plan === undefined || verdict === "not-applicable"
        ? undefined
        : plan.gap === undefined && verdict === "planned",
    questions: questions.map(({ question, counts, outcome }) => `${question.id} ${counts} ${outcome}`),
    findings: findings.map(wordsOf).sort(),
    advice: advice.map(wordsOf).sort(),
    evidence: evidence.map(({ state }) => state),
  };
}

function wordsOf(finding: Finding): string {
  const question = "question" in finding ? finding.question : undefined;
  return question === undefined ? finding.code : `${finding.code} ${question.id}`;
}
