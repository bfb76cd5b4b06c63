import type { Question } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";
import type { PlanGap, PlanLack } from "./plan-gap.ts";

/** Something that changes no verdict and should be known, as facts. Codes are stable; `--fail-on` takes them. */
export type Warning = { readonly at: Place } & WarningFacts;

/** The facts of a warning, by its code. */
export type WarningFacts =
  | {
      readonly code: "certificate-expires-soon";
      readonly scheme: string;
      readonly expires: CalendarDate;
      readonly days: number;
    }
  | {
      readonly code: "certificate-lasts-too-long";
      readonly scheme: string;
      readonly months: number;
      readonly expires: CalendarDate;
    }
  | { readonly code: "certificate-without-holder"; readonly scheme: string }
  | { readonly code: "alias-carries"; readonly scheme: string; readonly alias: string }
  | { readonly code: "scheme-not-asked"; readonly scheme: string }
  | { readonly code: "plus-issued-late"; readonly issued: CalendarDate; readonly basic: CalendarDate }
  | { readonly code: "basic-lapsed-beside-plus"; readonly expired: CalendarDate }
  | { readonly code: "dcc-ends-before-contract"; readonly expires: CalendarDate; readonly ends: CalendarDate }
  | { readonly code: "dcc-attestation-overdue"; readonly due: CalendarDate }
  | { readonly code: "control-caution"; readonly control: string }
  | {
      readonly code: "plan-due-soon";
      readonly control: string;
      readonly due: CalendarDate;
      readonly days: number;
    }
  | {
      readonly code: "plan-does-not-count";
      readonly control: string;
      readonly gap: PlanGap;
      /** What has to be entered before anybody can accept it. */
      readonly lacks: readonly PlanLack[];
    }
  | { readonly code: "stronger-control-needed"; readonly control: string; readonly stronger: string }
  | { readonly code: "stronger-control-met"; readonly control: string; readonly stronger: string }
  | { readonly code: "choice-without-note"; readonly control: string; readonly option: string }
  | { readonly code: "claimed-not-applicable"; readonly control: string; readonly agreedWith?: string }
  | { readonly code: "not-applicable-later"; readonly control: string; readonly on: CalendarDate }
  | { readonly code: "law-asks"; readonly control: string; readonly question: Question }
  | {
      readonly code: "answer-in-future";
      readonly control: string;
      readonly question: Question;
      readonly on: CalendarDate;
    }
  | { readonly code: "declared-date-missing" }
  | { readonly code: "declared-in-future"; readonly on: CalendarDate }
  | { readonly code: "declared-long-ago"; readonly on: CalendarDate }
  | { readonly code: "scope-missing" }
  | { readonly code: "scope-part" }
  | { readonly code: "contract-ended"; readonly ends: CalendarDate }
  | { readonly code: "level-not-declared"; readonly declared: string; readonly assessed: string };

/** A warning about a control. */
export type ControlWarning = Extract<Warning, { readonly control: string }>;

/** A warning about the declaration as a whole. */
export type DeclarationWarning = Extract<
  Warning,
  { readonly code: `declared-${string}` | `scope-${string}` | "contract-ended" | "level-not-declared" }
>;

/** A warning about a certificate. */
export type CertificateWarning = Exclude<Warning, ControlWarning | DeclarationWarning>;

/** Every code that a warning can carry. */
export type WarningCode = WarningFacts["code"];
