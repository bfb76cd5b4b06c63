import type {
  AnsweredQuestion,
  CertificateQuestion,
  ChoiceQuestion,
  ChoicesQuestion,
  DateQuestion,
  NumberQuestion,
  Question,
  YesNoQuestion,
} from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";

/** Why something does not hold, as facts; the sentences are in `words`. Codes are stable. */
export type Finding = AnswerFinding | CertificateFinding | EvidenceFinding | NeededEvidence;

/** Every code that a finding can carry. */
export type FindingCode = Finding["code"];

interface Found {
  readonly at: Place;
  /** What was found has been taken out (`--redact`): only the code, the question and dates are left. */
  readonly withheld?: true;
}

/** The facts of a finding about an answer, by its code. */
export type AnswerFacts =
  /** Nobody has answered the question. */
  | { readonly code: "unanswered"; readonly question: AnsweredQuestion }
  /** The answer to a yes-no question is the one that fails. */
  | { readonly code: "answered-no"; readonly question: YesNoQuestion; readonly given: boolean }
  /** The number lies outside what passes. */
  | { readonly code: "number-out-of-range"; readonly question: NumberQuestion; readonly given: number }
  /** It was never done. */
  | { readonly code: "date-never"; readonly question: DateQuestion }
  /** The date is longer ago than what passes; `limit` is the last day on which it held. */
  | {
      readonly code: "date-too-old";
      readonly question: DateQuestion;
      readonly given: CalendarDate;
      readonly limit: CalendarDate;
    }
  /** The date has not come yet. */
  | { readonly code: "date-in-future"; readonly question: DateQuestion; readonly given: CalendarDate }
  /** The option is one that fails. */
  | { readonly code: "choice-fails"; readonly question: ChoiceQuestion; readonly given: string }
  /** Too few of the options that count were chosen. */
  | {
      readonly code: "too-few-choices";
      readonly question: ChoicesQuestion;
      readonly given: readonly string[];
      readonly counted: number;
    };

/** A finding about an answer, or about its absence. */
export type AnswerFinding = Found & AnswerFacts;

/** A finding about certificates. */
export type CertificateFinding = Found & { readonly question: CertificateQuestion } &
  /** There is no certificate of the schemes that pass. */
  (
    | { readonly code: "certificate-missing"; readonly schemes: readonly string[] }
    /** The certificate has lapsed. */
    | { readonly code: "certificate-expired"; readonly scheme: string; readonly expires: CalendarDate }
    /** The certificate is not in force yet. */
    | { readonly code: "certificate-not-yet"; readonly scheme: string; readonly issued: CalendarDate }
    /** No certificate in force names these legal entities. */
    | {
        readonly code: "certificate-other-holder";
        readonly entities: readonly string[];
        readonly holders: readonly string[];
        /** A name on a certificate that is nearly the same. */
        readonly near?: string;
      }
  );

/** Why a piece of evidence does not hold. */
export type EvidenceFacts = Found &
  /** The file is not there. */
  (
    | { readonly code: "evidence-missing"; readonly file: string; readonly nearest?: string }
    /** There is something else than a file under that name. */
    | { readonly code: "evidence-not-a-file"; readonly file: string }
    /** There is nothing in the file. */
    | { readonly code: "evidence-empty"; readonly file: string }
    /** In place of the file there is what Git LFS keeps until it is fetched. */
    | { readonly code: "evidence-lfs-pointer"; readonly file: string }
    /** The file is the declaration itself. */
    | { readonly code: "evidence-is-declaration"; readonly file: string }
    /** The file is not the one whose SHA-256 was noted. */
    | { readonly code: "evidence-altered"; readonly file: string }
    /** The evidence has passed the last day on which it holds. */
    | { readonly code: "evidence-expired"; readonly expires: CalendarDate }
    /** The evidence bears a date that has not come yet. */
    | { readonly code: "evidence-not-yet"; readonly dated: CalendarDate }
  );

/** A finding about a piece of evidence. */
export type EvidenceFinding = EvidenceFacts & {
  /** Of the evidence; a certificate's own file has none. */
  readonly title?: string;
  /** Of the certificate whose own file it is, as far as it has one. */
  readonly number?: string;
  /** That the certificate would answer. */
  readonly question?: CertificateQuestion;
};

/** `--evidence require`: there is no file that holds. */
export type NeededEvidence = Found & { readonly code: "evidence-required"; readonly addresses: number };

// Held to their types by the compiler, so that no code can join a kind without being listed.
const certificateCodes: Readonly<Record<CertificateFinding["code"], true>> = {
  "certificate-missing": true,
  "certificate-expired": true,
  "certificate-not-yet": true,
  "certificate-other-holder": true,
};

const evidenceCodes: Readonly<Record<EvidenceFinding["code"], true>> = {
  "evidence-missing": true,
  "evidence-not-a-file": true,
  "evidence-empty": true,
  "evidence-lfs-pointer": true,
  "evidence-is-declaration": true,
  "evidence-altered": true,
  "evidence-expired": true,
  "evidence-not-yet": true,
};

/** Whether a finding is about certificates. */
export function isOfCertificate(finding: Finding): finding is CertificateFinding {
  return Object.hasOwn(certificateCodes, finding.code);
}

/** Whether a finding is about a named piece of evidence that does not hold. */
export function isOfEvidence(finding: Finding): finding is EvidenceFinding {
  return Object.hasOwn(evidenceCodes, finding.code);
}

/** Whether evidence does not hold or is not there: no plan covers that, and it costs points. */
export function lacksEvidence(finding: Finding): finding is EvidenceFinding | NeededEvidence {
  return finding.code === "evidence-required" || isOfEvidence(finding);
}

/** Whether a finding says that something is missing that the law, not the standard, asks for. */
export function isOfLaw(finding: Finding): boolean {
  return questionOf(finding)?.basis === "law";
}

/** The question that a finding is about; undefined where it is about evidence of the whole control. */
export function questionOf(finding: Finding): Question | undefined {
  return "question" in finding ? finding.question : undefined;
}
