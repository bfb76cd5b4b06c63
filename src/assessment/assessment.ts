import type { AppliesIf, Area, Catalogue, Control, Counts, Level, Question } from "../catalogue/catalogue.ts";
import type { Answer } from "../declaration/answer.ts";
import type {
  Certificate,
  ControlDeclaration,
  Declaration,
  Evidence,
  Plan,
} from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Finding } from "./finding.ts";
import type { ExitPolicy } from "./exit-policy.ts";
import type { PlanGap } from "./plan-gap.ts";
import type { Warning } from "./warning.ts";

/** What follows from a declaration: facts only, no prose. It can be stored, compared and told again. */
export interface Assessment extends Judgement {
  /** What makes the exit code 1 beside the verdict; the judge knows nothing of it. */
  readonly policy: ExitPolicy;
  /** The last day on which the verdict is as good, if nothing changes; not there where it is not met or no day turns it. */
  readonly holdsUntil?: CalendarDate;
  /** What was found, file names, notes and contacts have been taken out (`--redact`). */
  readonly redacted?: true;
}

/** What the judge says of a declaration. */
export interface Judgement {
  readonly catalogue: Catalogue;
  readonly declaration: Declaration;
  readonly level: Level;
  readonly circumstances: Circumstances;
  readonly verdict: CsmVerdict;
  /** Ids of required controls with something unanswered and nothing failing: not shown yet. */
  readonly undecided: readonly string[];
  readonly summary: { readonly required: Tally; readonly recommended: Tally };
  /** Required and recommended controls, in the catalogue's order. */
  readonly controls: readonly AssessedControl[];
  readonly certificates: readonly AssessedCertificate[];
  readonly dcc?: DccOutlook;
  readonly warnings: readonly Warning[];
}

/** What the judge says of what a level requires, and nothing besides; `controls` are those that are required, at least. */
export type RequiredJudgement = Pick<
  Judgement,
  "catalogue" | "declaration" | "level" | "circumstances" | "verdict" | "controls" | "certificates"
>;

/** Under what the declaration is judged. */
export interface Circumstances {
  /** The day of the judgement. */
  readonly asOf: CalendarDate;
  /** The id of the level that takes the place of the declared one. */
  readonly level?: string;
  /** The risk assessment for which it is judged, in place of the one that it names; undefined where it is that one. */
  readonly givenFor?: { readonly riskAssessmentReference?: string };
  /** Whether accepted plans count. */
  readonly plans: boolean;
  /** Whether a DCC certificate counts for what is unanswered. */
  readonly acceptDcc: boolean;
  readonly evidence: EvidenceMode;
  /** What was seen of the files that the declaration names, by their path as written there. */
  readonly sightings: ReadonlyMap<string, Sighting>;
}

/** Whether evidence is not looked at, looked at where it is named, or needed for every control. */
export type EvidenceMode = "off" | "check" | "require";

/** The ways to look at evidence. */
export const evidenceModes: readonly EvidenceMode[] = ["off", "check", "require"];

/** What was seen of a file; its SHA-256 only where one was noted for it. */
export type Sighting =
  | { readonly state: "file"; readonly sha256?: string }
  | { readonly state: "missing"; readonly nearest?: string }
  | { readonly state: "not-a-file" }
  | { readonly state: "empty" }
  /** What Git LFS keeps in place of a file until it is fetched. */
  | { readonly state: "lfs-pointer" }
  /** The declaration that names it. */
  | { readonly state: "declaration" }
  /** It was not sent along, and need not be: nothing is said of it. */
  | { readonly state: "not-checked" };

/**
 * What becomes of a declaration as a whole. `undecided`: what keeps it from being met is unanswered and nothing more,
 * so it is not shown yet; to programs it is `not-met` like any other (`publishedVerdict`).
 */
export type CsmVerdict = "met" | "met-with-plan" | "not-met" | "undecided";

/** What becomes of a control. */
export type Verdict = "met" | "partly-met" | "not-met" | "unanswered" | "not-applicable" | "planned";

/** The verdicts, best last, in the order in which they are counted. */
export const verdicts: readonly Verdict[] = [
  "met",
  "partly-met",
  "not-met",
  "unanswered",
  "not-applicable",
  "planned",
];

/** How many controls have each verdict. */
export type Tally = Readonly<Record<Verdict, number>>;

/** Whether a level requires a control or suggests it. */
export type Importance = "required" | "recommended";

/** One control, judged. */
export interface AssessedControl {
  readonly control: Control;
  readonly area: Area;
  readonly importance: Importance;
  readonly verdict: Verdict;
  /** Of a planned control: what it would be without the plan. */
  readonly without?: Verdict;
  /** It counts because of a DCC certificate. */
  readonly by?: "dcc";
  readonly questions: readonly AssessedQuestion[];
  /** What keeps it from being met; one at least wherever it falls short. */
  readonly findings: readonly Finding[];
  /** Failing questions that do not decide it. */
  readonly advice: readonly Finding[];
  readonly evidence: readonly AssessedEvidence[];
  /** How many certificates that answer its questions have a file that holds. */
  readonly certificateFiles: number;
  readonly plan?: AssessedPlan;
  /** What the declaration says of it; undefined where it is absent. */
  readonly declared?: ControlDeclaration;
}

/** What becomes of a question. */
export type Outcome = "pass" | "fail" | "unanswered";

/** One question, judged; also the one whether its control applies at all, which passes once it is answered. */
export interface AssessedQuestion {
  readonly question: Question | AppliesIf;
  readonly counts: Counts | "applies";
  readonly outcome: Outcome;
  /** Undefined where it is unanswered, answered by certificates, or taken out (`--redact`). */
  readonly answer?: Answer;
}

/** Whether a piece of evidence holds. */
export type EvidenceState =
  | "holds"
  | "missing"
  | "not-a-file"
  | "empty"
  | "lfs-pointer"
  | "declaration"
  | "altered"
  | "expired"
  | "not-yet"
  | "not-checked";

/** One piece of evidence, looked at. */
export interface AssessedEvidence {
  readonly evidence: Evidence;
  readonly state: EvidenceState;
  /** SHA-256 of the file as it was seen, lower-case hexadecimal; only where it was worked out. */
  readonly seen?: string;
}

/** One certificate, looked at. */
export interface AssessedCertificate {
  readonly certificate: Certificate;
  readonly inForce: boolean;
  /** Of its file; undefined where it names none. */
  readonly file?: EvidenceState;
  /** SHA-256 of its file as it was seen, lower-case hexadecimal; only where it was worked out. */
  readonly seen?: string;
}

/** A plan, weighed. */
export interface AssessedPlan {
  readonly plan: Plan;
  /** Undefined where the plan counts. */
  readonly gap?: PlanGap;
}

/** How a certification assessor may score the controls; indicative, beside the verdict. */
export interface DccOutlook {
  readonly outlook: "likely" | "unlikely" | "incomplete";
  readonly certificate: DccCertificate | undefined;
  readonly areas: readonly AreaScore[];
}

/** A DCC certificate of the supplier, of this level or above. */
export interface DccCertificate {
  readonly certificate: Certificate;
  /** It is in force, attested, and the certificates that the level needs are in force. */
  readonly counts: boolean;
  readonly why?: "not-attested" | "cyber-essentials";
}

/** The points of an area. */
export interface AreaScore {
  readonly area: Area;
  readonly points: number;
  readonly of: number;
  /** The percentage at which it passes. */
  readonly needed: number;
  readonly passes: boolean;
}

/** Whether a verdict leaves something to be done: every one but met and not applicable. */
export function fallsShort(verdict: Verdict): boolean {
  return verdict !== "met" && verdict !== "not-applicable";
}

/** Whether it falls short, and no accepted plan covers it. */
export function isOpen(verdict: Verdict): boolean {
  return fallsShort(verdict) && verdict !== "planned";
}

/** Whether a DCC certificate answers for a control: for one that falls short all the same it does not. */
export function countsByDcc({ by, verdict }: Pick<AssessedControl, "by" | "verdict">): boolean {
  return by === "dcc" && !isOpen(verdict);
}

/** Whether a control is required and falls short. */
export function isShortfall({ importance, verdict }: AssessedControl): boolean {
  return importance === "required" && fallsShort(verdict);
}
