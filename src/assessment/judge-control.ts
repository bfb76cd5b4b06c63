import { given } from "../document/given.ts";
import type { Area, Control, Level, Question } from "../catalogue/catalogue.ts";
import type { ControlDeclaration, Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { absentAt, type Place } from "../document/place.ts";
import type {
  AssessedControl,
  AssessedEvidence,
  AssessedQuestion,
  Importance,
  Verdict,
} from "./assessment.ts";
import type { Finding } from "./finding.ts";
import type { Inputs } from "./inputs.ts";
import { judgeCertificates, namesScope } from "./judge-certificates.ts";
import { judgeAnswer } from "./judge-question.ts";
import { evidenceFinding, lookAtEvidence } from "./look-at-evidence.ts";
import { weighPlan } from "./weigh-plan.ts";

/** A question with its outcome and why it does not pass. */
interface Judged extends AssessedQuestion {
  readonly question: Question;
  readonly findings: readonly Finding[];
  readonly byDcc: boolean;
}

/** Judges one control. */
export function judgeControl(
  control: Control,
  area: Area,
  importance: Importance,
  inputs: Inputs,
): AssessedControl {
  const declared = inputs.declaration.controls.get(control.id);
  const evidence = lookAtEvidence(declared?.evidence ?? [], inputs.circumstances);
  const certificateFiles = filedCertificates(control, inputs);
  const common = {
    control,
    area,
    importance,
    evidence,
    certificateFiles,
    ...given({ declared }),
  };
  const applies = appliesOutcome(control, declared);
  const claim = declared?.notApplicable;
  if (applies?.no === true || (claim !== undefined && claim.on <= inputs.circumstances.asOf))
    return { ...common, verdict: "not-applicable", questions: applies?.list ?? [], findings: [], advice: [] };
  const judged = askedOf(control, inputs.level, inputs.circumstances.asOf).map((question) =>
    judge(question, declared, importance, inputs),
  );
  const deciding = judged.filter(({ question }) => question.counts === "verdict");
  const needed = neededEvidence(common, inputs);
  const { verdict, findings } = decide(deciding, evidence, needed, inputs);
  const shortfall = { verdict, findings, needsEvidence: needed !== undefined, judged: deciding };
  const plan = weighPlan(declared?.plan, shortfall, inputs);
  const planned = plan !== undefined && plan.gap === undefined;
  return {
    ...common,
    verdict: planned ? "planned" : verdict,
    ...(planned ? { without: verdict } : {}),
    ...(deciding.some((each) => each.byDcc) ? { by: "dcc" } : {}),
    questions: [...(applies?.list ?? []), ...judged.map(({ findings: _, byDcc, ...asked }) => asked)],
    findings,
    advice: judged.filter(isAdvice).flatMap((each) => each.findings),
    ...given({ plan }),
  };
}

/** What the questions decide, capped by evidence that does not hold or is needed and not there. */
function decide(
  deciding: readonly Judged[],
  evidence: readonly AssessedEvidence[],
  needed: Finding | undefined,
  { circumstances }: Inputs,
): { verdict: Verdict; findings: readonly Finding[] } {
  const broken = evidence.flatMap((each) => evidenceFinding(each, circumstances) ?? []);
  const verdict = withEvidence(verdictOf(deciding), broken.length > 0, needed !== undefined);
  const asks = needed === undefined || verdict === "unanswered" ? [] : [needed];
  return { verdict, findings: [...deciding.flatMap((each) => each.findings), ...broken, ...asks] };
}

function isAdvice({ question, outcome }: Judged): boolean {
  return question.counts !== "verdict" && outcome === "fail";
}

/**
 * The questions that are asked at this level and on this day. Of a control that the level only recommends, those that
 * every level asks which requires it; where none of these decides anything, all of them.
 */
export function askedOf(control: Control, level: Level, asOf: CalendarDate): readonly Question[] {
  const begun = control.questions.filter(({ since }) => since === undefined || since <= asOf);
  const asked = begun.filter(({ levels }) => levels === undefined || levels.includes(level.id));
  const decides = asked.some(({ counts }) => counts === "verdict");
  return decides || control.levels.includes(level.id) ? asked : begun;
}

function appliesOutcome(
  { appliesIf }: Control,
  declared: ControlDeclaration | undefined,
): { no: boolean; list: readonly AssessedQuestion[] } | undefined {
  if (appliesIf === undefined) return undefined;
  const answer = declared?.answers.get(appliesIf.id);
  const outcome = answer === undefined ? "unanswered" : "pass";
  const said = given({ answer });
  return {
    no: answer?.value === false,
    list: [{ question: appliesIf, counts: "applies", outcome, ...said }],
  };
}

function judge(
  question: Question,
  declared: ControlDeclaration | undefined,
  importance: Importance,
  inputs: Inputs,
): Judged {
  const { declaration, circumstances, certificates } = inputs;
  const { counts } = question;
  if (question.type === "certificate") {
    const findings = judgeCertificates(question, certificates, declaration, circumstances);
    return { question, counts, outcome: findings.length === 0 ? "pass" : "fail", findings, byDcc: false };
  }
  const answer = declared?.answers.get(question.id);
  if (answer === undefined) {
    const byDcc = inputs.dccCounts && importance === "required" && counts === "verdict";
    if (byDcc) return { question, counts, outcome: "pass", findings: [], byDcc };
    const findings: Finding[] = [{ code: "unanswered", question, at: nearestKey(declaration, declared) }];
    return { question, counts, outcome: "unanswered", findings, byDcc };
  }
  const facts = judgeAnswer(answer, circumstances.asOf);
  const common = { question, counts, answer, byDcc: false };
  return facts === undefined
    ? { ...common, outcome: "pass", findings: [] }
    : { ...common, outcome: "fail", findings: [{ ...facts, at: answer.at }] };
}

/** For something absent: the control, then `controls`, then the first line. */
function nearestKey(declaration: Declaration, declared: ControlDeclaration | undefined): Place {
  return absentAt(declared?.at ?? declaration.places.controls);
}

function verdictOf(deciding: readonly Judged[]): Verdict {
  const passed = deciding.filter((each) => each.outcome === "pass").length;
  if (passed === deciding.length) return "met";
  if (deciding.some((each) => each.question.type === "certificate" && each.outcome === "fail"))
    return "not-met";
  if (passed > 0) return "partly-met";
  return deciding.some((each) => each.outcome === "fail") ? "not-met" : "unanswered";
}

/** Evidence that does not hold caps a control at partly met; needed evidence that is not there makes it not met. */
function withEvidence(verdict: Verdict, broken: boolean, needed: boolean): Verdict {
  if (verdict === "unanswered") return verdict;
  if (needed) return "not-met";
  return verdict === "met" && broken ? "partly-met" : verdict;
}

/** How many certificates in force that the control asks for, and that name an entity in scope, have a file that holds. */
function filedCertificates(control: Control, { certificates, declaration }: Inputs): number {
  const schemes = control.questions.flatMap((question) =>
    question.type === "certificate" ? question.schemes : [],
  );
  const filed = certificates.filter(
    (each) => each.inForce && each.file === "holds" && schemes.includes(each.certificate.scheme),
  );
  if (filed.length === 0) return 0;
  return filed.filter(({ certificate }) => namesScope(certificate, declaration)).length;
}

/** With `--evidence require`: the finding for a control without one local file that holds. */
function neededEvidence(
  {
    evidence,
    certificateFiles,
    declared,
  }: Pick<AssessedControl, "evidence" | "certificateFiles" | "declared">,
  { circumstances, declaration }: Inputs,
): Finding | undefined {
  if (circumstances.evidence !== "require") return undefined;
  if (certificateFiles > 0 || evidence.some((each) => each.state === "holds")) return undefined;
  const addresses = evidence.filter((each) => each.evidence.url !== undefined).length;
  return { code: "evidence-required", addresses, at: nearestKey(declaration, declared) };
}
