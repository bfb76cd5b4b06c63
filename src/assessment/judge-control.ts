import { isRequiredAt, type Area, type Control, type Level, type Question } from "../catalogue/catalogue.ts";
import type { Answer } from "../declaration/answer.ts";
import type { ControlDeclaration, Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { absentAt, type Place } from "../document/place.ts";
import type {
  AssessedCertificate,
  AssessedControl,
  AssessedEvidence,
  AssessedQuestion,
  Importance,
  Outcome,
  Verdict,
} from "./assessment.ts";
import { oncePer } from "../document/once.ts";
import type { Finding } from "./finding.ts";
import type { Inputs } from "./inputs.ts";
import { judgeCertificates, namesScope } from "./judge-certificates.ts";
import { judgeAnswer } from "./judge-question.ts";
import { evidenceFinding, lookAtEvidence } from "./look-at-evidence.ts";
import { weighPlan } from "./weigh-plan.ts";

/** What becomes of the questions of a control, one after the other: most pass, and leave nothing behind but that. */
interface Judged {
  readonly questions: AssessedQuestion[];
  /** Why those that decide do not pass, and why others fail. */
  readonly findings: Finding[];
  readonly advice: Finding[];
  byDcc: boolean;
}

/** What is found of nearly every question: one list for all of them, for thousands are judged in a run. */
const nothing: readonly [] = [];

/** A control while it is judged: made key by key, which is several times as quick as putting parts of it together. */
type Judging = { -readonly [K in keyof AssessedControl]: AssessedControl[K] };

/** Judges one control. */
export function judgeControl(
  control: Control,
  area: Area,
  importance: Importance,
  inputs: Inputs,
): AssessedControl {
  const declared = inputs.declaration.controls.get(control.id);
  const assessed: Judging = {
    control,
    area,
    importance,
    evidence: lookAtEvidence(declared?.evidence ?? nothing, inputs.circumstances),
    certificateFiles: filedCertificates(control, inputs),
    verdict: "not-applicable",
    questions: nothing,
    findings: nothing,
    advice: nothing,
  };
  if (declared !== undefined) assessed.declared = declared;
  const applies = appliesOutcome(control, declared);
  if (applies !== undefined) assessed.questions = [applies];
  const claim = declared?.notApplicable;
  if (applies?.answer?.value === false || (claim !== undefined && claim.on <= inputs.circumstances.asOf))
    return assessed;
  const judged: Judged = { questions: [], findings: [], advice: [], byDcc: false };
  if (applies !== undefined) judged.questions.push(applies);
  for (const question of askedOf(control, inputs.level, inputs.circumstances.asOf))
    judge(question, assessed, inputs, judged);
  return judgeAsked(assessed, judged, inputs);
}

/** What becomes of a control that applies. */
function judgeAsked(assessed: Judging, judged: Judged, inputs: Inputs): AssessedControl {
  const { questions, advice } = judged;
  const needed = neededEvidence(assessed, inputs);
  const { verdict, findings } = decide(judged, assessed.evidence, needed, inputs);
  assessed.verdict = verdict;
  if (judged.byDcc) assessed.by = "dcc";
  assessed.questions = questions;
  assessed.findings = findings;
  assessed.advice = advice;
  const planned = assessed.declared?.plan;
  if (planned === undefined) return assessed;
  const shortfall = { verdict, findings, needsEvidence: needed !== undefined, judged: decidingOf(questions) };
  const plan = weighPlan(planned, shortfall, inputs);
  assessed.plan = plan;
  if (plan.gap !== undefined) return assessed;
  assessed.verdict = "planned";
  assessed.without = verdict;
  return assessed;
}

/** What the questions decide, capped by evidence that does not hold or is needed and not there. */
function decide(
  { questions, findings }: Judged,
  evidence: readonly AssessedEvidence[],
  needed: Finding | undefined,
  { circumstances }: Inputs,
): { verdict: Verdict; findings: readonly Finding[] } {
  const broken =
    evidence.length === 0 ? nothing : evidence.flatMap((each) => evidenceFinding(each, circumstances) ?? []);
  const verdict = withEvidence(verdictOf(questions), broken.length > 0, needed !== undefined);
  const asks = needed === undefined || verdict === "unanswered" ? nothing : [needed];
  return broken.length + asks.length === 0
    ? { verdict, findings }
    : { verdict, findings: [...findings, ...broken, ...asks] };
}

/**
 * The questions that are asked at this level and on this day. Of a control that the level only recommends, those that
 * every level asks which requires it; where none of these decides anything, all of them.
 */
export function askedOf(control: Control, level: Level, asOf: CalendarDate): readonly Question[] {
  if (asksAlways(control)) return control.questions;
  const questions = control.questions;
  const begun = questions.every(({ since }) => hasBegun(since, asOf))
    ? questions
    : questions.filter(({ since }) => hasBegun(since, asOf));
  if (begun.every(({ levels }) => levels === undefined)) return begun;
  const asked = begun.filter(({ levels }) => levels === undefined || levels.includes(level.id));
  const decides = asked.some(({ counts }) => counts === "verdict");
  return decides || isRequiredAt(control, level.id) ? asked : begun;
}

/** Most controls ask the same at every level and on every day. */
const asksAlways = oncePer(({ questions }: Control) =>
  questions.every(({ since, levels }) => since === undefined && levels === undefined),
);

function hasBegun(since: CalendarDate | undefined, asOf: CalendarDate): boolean {
  return since === undefined || since <= asOf;
}

function appliesOutcome(
  { appliesIf }: Control,
  declared: ControlDeclaration | undefined,
): AssessedQuestion | undefined {
  if (appliesIf === undefined) return undefined;
  const answer = declared?.answers.get(appliesIf.id);
  return answer === undefined
    ? { question: appliesIf, counts: "applies", outcome: "unanswered" }
    : { question: appliesIf, counts: "applies", outcome: "pass", answer };
}

function judge(question: Question, assessed: Judging, inputs: Inputs, judged: Judged): void {
  const decides = question.counts === "verdict";
  if (question.type === "certificate") {
    const { declaration, circumstances, certificates } = inputs;
    const findings = judgeCertificates(question, certificates, declaration, circumstances);
    tell(question, findings.length === 0 ? "pass" : "fail", judged);
    (decides ? judged.findings : judged.advice).push(...findings);
    return;
  }
  const answer = assessed.declared?.answers.get(question.id);
  if (answer === undefined) {
    const byDcc = inputs.dccCounts && assessed.importance === "required" && decides;
    tell(question, byDcc ? "pass" : "unanswered", judged);
    if (byDcc) judged.byDcc = true;
    else if (decides)
      judged.findings.push({
        code: "unanswered",
        question,
        at: nearestKey(inputs.declaration, assessed.declared),
      });
    return;
  }
  const facts = judgeAnswer(answer, inputs.circumstances.asOf);
  tell(question, facts === undefined ? "pass" : "fail", judged, answer);
  if (facts !== undefined) (decides ? judged.findings : judged.advice).push({ ...facts, at: answer.at });
}

function tell(question: Question, outcome: Outcome, judged: Judged, answer?: Answer): void {
  const { counts } = question;
  judged.questions.push(
    answer === undefined ? { question, counts, outcome } : { question, counts, outcome, answer },
  );
}

function decidingOf(questions: readonly AssessedQuestion[]): readonly AssessedQuestion[] {
  return questions.filter(({ counts }) => counts === "verdict");
}

/** For something absent: the control, then `controls`, then the first line. */
function nearestKey(declaration: Declaration, declared: ControlDeclaration | undefined): Place {
  return absentAt(declared?.at ?? declaration.places.controls);
}

function verdictOf(questions: readonly AssessedQuestion[]): Verdict {
  if (questions.every(({ counts, outcome }) => counts !== "verdict" || outcome === "pass")) return "met";
  const deciding = decidingOf(questions);
  if (deciding.some(({ question, outcome }) => question.type === "certificate" && outcome === "fail"))
    return "not-met";
  if (deciding.some(({ outcome }) => outcome === "pass")) return "partly-met";
  return deciding.some(({ outcome }) => outcome === "fail") ? "not-met" : "unanswered";
}

/** Evidence that does not hold caps a control at partly met; needed evidence that is not there makes it not met. */
function withEvidence(verdict: Verdict, broken: boolean, needed: boolean): Verdict {
  if (verdict === "unanswered") return verdict;
  if (needed) return "not-met";
  return verdict === "met" && broken ? "partly-met" : verdict;
}

/** How many certificates in force that the control asks for, and that name an entity in scope, have a file that holds. */
function filedCertificates(control: Control, { certificates, declaration }: Inputs): number {
  // Hardly any certificate comes with a file.
  if (!certificates.some(isHeld)) return 0;
  const schemes = control.questions.flatMap((question) =>
    question.type === "certificate" ? question.schemes : [],
  );
  const filed = certificates.filter((each) => isHeld(each) && schemes.includes(each.certificate.scheme));
  return filed.filter(({ certificate }) => namesScope(certificate, declaration)).length;
}

function isHeld({ inForce, file }: AssessedCertificate): boolean {
  return inForce && file === "holds";
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
