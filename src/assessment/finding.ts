import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";

/** Why something does not hold, as facts; the sentences are in `reports`. Codes are stable. */
export type Finding = {
  readonly at: Place;
  /** What was found has been taken out (`--redact`): only the code, the question and dates are left. */
  readonly withheld?: true;
} & FindingFacts;

/** The facts of a finding, by its code. */
export type FindingFacts =
  /** Nobody has answered the question. */
  | { readonly code: "unanswered"; readonly question: string }
  /** The answer to a yes-no question is the one that fails. */
  | { readonly code: "answered-no"; readonly question: string; readonly given: boolean }
  /** The number lies outside what passes. */
  | { readonly code: "number-out-of-range"; readonly question: string; readonly given: number }
  /** The date is longer ago than what passes; `limit` is the last day on which it held. */
  | {
      readonly code: "date-too-old";
      readonly question: string;
      readonly given: CalendarDate;
      readonly limit: CalendarDate;
    }
  /** The date has not come yet. */
  | { readonly code: "date-in-future"; readonly question: string; readonly given: CalendarDate }
  /** The option is one that fails. */
  | { readonly code: "choice-fails"; readonly question: string; readonly given: string }
  /** Too few of the options that count were chosen. */
  | {
      readonly code: "too-few-choices";
      readonly question: string;
      readonly given: readonly string[];
      readonly counted: number;
    }
  /** There is no certificate of the schemes that pass. */
  | { readonly code: "certificate-missing"; readonly question: string; readonly schemes: readonly string[] }
  /** The certificate has lapsed. */
  | {
      readonly code: "certificate-expired";
      readonly question: string;
      readonly scheme: string;
      readonly expires: CalendarDate;
    }
  /** The certificate is not in force yet. */
  | {
      readonly code: "certificate-not-yet";
      readonly question: string;
      readonly scheme: string;
      readonly issued: CalendarDate;
    }
  /** No certificate in force names these legal entities. */
  | {
      readonly code: "certificate-other-holder";
      readonly question: string;
      readonly entities: readonly string[];
      readonly holders: readonly string[];
      /** A name on a certificate that is nearly the same. */
      readonly near?: string;
    }
  /** The file is not there. */
  | {
      readonly code: "evidence-missing";
      readonly title: string;
      readonly file: string;
      readonly nearest?: string;
      readonly question?: string;
    }
  /** There is something else than a file under that name. */
  | {
      readonly code: "evidence-not-a-file";
      readonly title: string;
      readonly file: string;
      readonly question?: string;
    }
  /** The file is not the one whose SHA-256 was noted. */
  | {
      readonly code: "evidence-altered";
      readonly title: string;
      readonly file: string;
      readonly question?: string;
    }
  /** The evidence has passed the last day on which it holds. */
  | {
      readonly code: "evidence-expired";
      readonly title: string;
      readonly expires: CalendarDate;
      readonly question?: string;
    }
  /** The evidence bears a date that has not come yet. */
  | {
      readonly code: "evidence-not-yet";
      readonly title: string;
      readonly dated: CalendarDate;
      readonly question?: string;
    }
  /** `--evidence require`: there is no file that holds. */
  | { readonly code: "evidence-required"; readonly addresses: number };

/** A finding about evidence, or about a certificate's own file. */
export type EvidenceFinding = Extract<Finding, { readonly title: string }>;

/** A finding about certificates. */
export type CertificateFinding = Extract<Finding, { readonly code: `certificate-${string}` }>;

/** Every code that a finding can carry. */
export type FindingCode = FindingFacts["code"];
