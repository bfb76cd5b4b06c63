import type { Catalogue, Control } from "../../catalogue/catalogue.ts";
import type { PlanGap, PlanLack } from "../../assessment/plan-gap.ts";
import type {
  CertificateWarning,
  ControlWarning,
  DeclarationWarning,
  Warning,
} from "../../assessment/warning.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { lackWords } from "../plan-lack-words.ts";
import { schemeName } from "../scheme-names.ts";

/** What a warning says: a sentence or two, with what to do. */
export function warningWords(warning: Warning, catalogue: Catalogue): string {
  if ("control" in warning) return controlWords(warning, catalogue);
  return isOfDeclaration(warning) ? declarationWords(warning) : certificateWords(warning);
}

const ofDeclaration: Readonly<Record<DeclarationWarning["code"], true>> = {
  "declared-date-missing": true,
  "declared-in-future": true,
  "declared-long-ago": true,
  "scope-missing": true,
  "scope-part": true,
  "contract-ended": true,
  "level-not-declared": true,
};

function isOfDeclaration(warning: Warning): warning is DeclarationWarning {
  return Object.hasOwn(ofDeclaration, warning.code);
}

function certificateWords(warning: CertificateWarning): string {
  switch (warning.code) {
    case "certificate-expires-soon":
      return `The ${schemeName(warning.scheme)} certificate expires on ${dateInWords(warning.expires)}, ${inDays(warning.days)}, and no other is in force from the day after. Renew it in time.`;
    case "certificate-lasts-too-long":
      return `The ${schemeName(warning.scheme)} certificate is said to last until ${dateInWords(warning.expires)}; such a certificate lasts ${warning.months} months. Check the dates.`;
    case "certificate-without-holder":
      return `The ${schemeName(warning.scheme)} certificate names no holder; it was taken as the supplier's own. Enter the legal entity that it names.`;
    case "alias-carries":
      return `The ${schemeName(warning.scheme)} certificate is for ${clip(warning.alias)}, which is the supplier only because "alsoKnownAs" says so. Check that both names are of one legal entity: same company number.`;
    case "scheme-not-asked":
      return `Nothing here asks for a ${schemeName(warning.scheme)} certificate, so it counts for nothing. If it is of Cyber Essentials, Cyber Essentials Plus or DCC, write that as its scheme.`;
    case "plus-issued-late":
      return `Cyber Essentials Plus was issued on ${dateInWords(warning.issued)}, more than 3 months after Cyber Essentials (${dateInWords(warning.basic)}). Check the dates: the Plus audit has to be finished within 3 months.`;
    case "basic-lapsed-beside-plus":
      return `The Cyber Essentials certificate lapsed on ${dateInWords(warning.expired)} while Cyber Essentials Plus is in force. Ask your certification body.`;
    case "dcc-ends-before-contract":
      return `The DCC certificate ends on ${dateInWords(warning.expires)}, before the contract (${dateInWords(warning.ends)}). Plan the next assessment.`;
    case "dcc-attestation-overdue":
      return `The yearly DCC attestation for ${dateInWords(warning.due)} is missing. Attest, or enter the date under "attested".`;
  }
}

function inDays(days: number): string {
  return days === 0 ? "today" : `in ${count(days, "day")}`;
}

function declarationWords(warning: DeclarationWarning): string {
  switch (warning.code) {
    case "declared-date-missing":
      return `The declaration bears no date. Enter the day on which the answers were confirmed under "declared", "on".`;
    case "declared-in-future":
      return `The declaration is dated ${dateInWords(warning.on)}, which has not come yet. Correct the date.`;
    case "declared-long-ago":
      return `The declaration is dated ${dateInWords(warning.on)}, more than 12 months ago. Confirm the answers again.`;
    case "scope-missing":
      return `The declaration states no scope: what the answers cover. Enter it under "scope".`;
    case "scope-part":
      return "The answers cover a part of the organisation only. What the contract depends on must lie inside it.";
    case "contract-ended":
      return `The contract ended on ${dateInWords(warning.ends)}.`;
    case "level-not-declared":
      return `The declared level is ${warning.declared}; assessed was level ${warning.assessed}.`;
  }
}

function controlWords(warning: ControlWarning, catalogue: Catalogue): string {
  const control = catalogue.controls.find((each) => each.id === warning.control);
  const name = warning.control;
  switch (warning.code) {
    case "control-caution":
      return `${name}: ${control?.caution ?? ""}`;
    case "plan-due-soon":
      return `${name}: the plan is due on ${dateInWords(warning.due)}, ${inDays(warning.days)}. The control is open from the day after.`;
    case "plan-does-not-count":
      return `${name}: the plan does not count: ${gapSaid(warning.gap, warning.lacks)}.`;
    case "stronger-control-needed":
      return `${name} is not required at this level: ${warning.stronger} (${titleOf(catalogue, warning.stronger)}) takes its place, and asks more. Answer that one.`;
    case "stronger-control-met":
      return `${name} falls short while ${warning.stronger}, the stronger control, is met. Answer ${name} too: it is most likely met as well.`;
    case "choice-without-note":
      return `${name}: "${optionSays(control, warning.option)}" was chosen without a note or evidence. Say in a note what it is.`;
    case "claimed-not-applicable": {
      const who =
        warning.agreedWith === undefined
          ? ""
          : `, agreed with ${clip(warning.agreedWith)} as the supplier states`;
      return `${name} is claimed not applicable${who}. A buyer or assessor may ask to see why.`;
    }
    case "not-applicable-later":
      return `${name}: it is claimed not applicable from ${dateInWords(warning.on)} on; until then it was judged like any other.`;
    case "law-asks":
      return `${name}: the law asks for ${warning.question.label}; it does not decide the control.`;
    case "answer-in-future":
      return `${name}: ${warning.question.label} is dated ${dateInWords(warning.on)}, which has not come yet.`;
  }
}

function titleOf(catalogue: Catalogue, id: string): string {
  return catalogue.controls.find((control) => control.id === id)?.title ?? id;
}

function optionSays(control: Control | undefined, id: string): string {
  const options =
    control?.questions.flatMap((question) => ("options" in question ? question.options : [])) ?? [];
  return options.find((option) => option.id === id)?.says ?? id;
}

/** All that is still to be entered, where more is missing than the first thing for which a plan does not count. */
function gapSaid(gap: PlanGap, lacks: readonly PlanLack[]): string {
  const isOpen = gap === "not-accepted" || gap === "no-date";
  return isOpen && lacks.length > 1 ? `it still lacks ${lackWords(lacks)}` : planGapWords[gap];
}

/** Why a plan does not count, as the end of a sentence. */
export const planGapWords: Readonly<Record<PlanGap, string>> = {
  "nothing-to-plan": "nothing falls short",
  "plans-off": "plans were left out of account",
  "not-accepted": 'it is not accepted; who accepted it, and when, must stand under "accepted"',
  "accepted-later": "its acceptance is dated after the day of this assessment",
  "no-reference": "the contract or the acceptance names no risk assessment reference",
  "other-reference": "it was accepted for another risk assessment reference than the contract's",
  "no-date": "it gives no date by which it is done or until which it is accepted",
  overdue: "its date has passed",
  "other-level": "a plan counts at the declared level alone",
  "does-not-cover": "it does not cover every question that falls short",
  evidence: "a plan does not cover evidence that is missing or does not hold",
};
