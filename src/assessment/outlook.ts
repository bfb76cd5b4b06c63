import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import type { AreaScore, AssessedControl, DccCertificate, DccOutlook } from "./assessment.ts";
import { lacksEvidence } from "./finding.ts";

/**
 * How a certification assessor may score the required controls; undefined where no scheme scores the catalogue.
 * `controls` are judged without plans and without a DCC certificate.
 */
export function outlook(
  catalogue: Catalogue,
  level: Level,
  controls: readonly AssessedControl[],
  certificate: DccCertificate | undefined,
  scopeStated: boolean,
): DccOutlook | undefined {
  if (catalogue.outlook === undefined) return undefined;
  const applicable = controls
    .filter((each) => each.importance === "required" && each.verdict !== "not-applicable")
    .map((assessed): Weighed => ({ assessed, questions: scored(assessed) }));
  const needed = catalogue.outlook.needed.find((each) => each.level === level.id)?.percent ?? 100;
  const areas = catalogue.areas.flatMap((area): AreaScore[] => {
    const points = applicable.filter(({ assessed }) => assessed.area.id === area.id).map(pointsOf);
    if (points.length === 0) return [];
    const sum = points.reduce((total, each) => total + each, 0);
    const of = points.length * 2;
    return [{ area, points: sum, of, needed, passes: sum * 100 >= needed * of && !points.includes(0) }];
  });
  const passes = areas.length > 0 && areas.every((each) => each.passes);
  const unanswered = applicable.some(({ questions }) =>
    questions.some(({ outcome }) => outcome === "unanswered"),
  );
  const fails = applicable.some(hasFailure);
  const known = scopeStated && !unanswered;
  return {
    outlook: passes && known ? "likely" : fails && !passes ? "unlikely" : "incomplete",
    certificate,
    areas,
  };
}

/** A control, and what an assessor weighs of it. */
interface Weighed {
  readonly assessed: AssessedControl;
  readonly questions: AssessedControl["questions"];
}

/** 2 where every verdict and dcc question passes, 1 where some do, 0 where none does or a certificate fails. */
function pointsOf({ assessed, questions }: Weighed): number {
  const passed = questions.filter(({ outcome }) => outcome === "pass").length;
  const certificateFails = questions.some(
    ({ question, outcome }) => question.type === "certificate" && outcome === "fail",
  );
  const needed = assessed.findings.some((finding) => finding.code === "evidence-required");
  if (passed === 0 || certificateFails || needed) return 0;
  const broken = assessed.findings.some(lacksEvidence);
  return passed === questions.length && !broken ? 2 : 1;
}

/** The questions that an assessor weighs: what the law asks beside the standard, too, where it fails. */
function scored(assessed: AssessedControl): AssessedControl["questions"] {
  return assessed.questions.filter(
    ({ counts, outcome, question }) =>
      counts === "verdict" ||
      counts === "dcc" ||
      (question.type !== "applies" && question.basis === "law" && outcome === "fail"),
  );
}

function hasFailure({ assessed, questions }: Weighed): boolean {
  return questions.some(({ outcome }) => outcome === "fail") || assessed.findings.some(lacksEvidence);
}
