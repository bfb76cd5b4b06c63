import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import { isOfEvidence, questionOf, type Finding } from "../../assessment/finding.ts";
import type { DatedWarning, Renewal } from "../../following/renewals.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { findingWords } from "../finding/finding-words.ts";
import { schemeName } from "../scheme-names.ts";

/** A date on which something turns, in words. */
export interface RenewalWords {
  /** What happens on that day, or has happened; a sentence. */
  readonly what: string;
  /** What to do about it in time; sentences. */
  readonly todo: string;
  /** What it bears on where that is no required control; empty where it is one. */
  readonly bears: string;
}

/** The words of a date. */
export function renewalWords(renewal: Renewal, assessment: Assessment): RenewalWords {
  const { cause, controls, overdue } = renewal;
  const [first] = controls;
  const words =
    cause.kind === "warning"
      ? warningSaid(cause.warning, first, overdue)
      : findingSaid(cause.finding, first, overdue, assessment);
  return { ...words, bears: bearing(renewal) };
}

type Words = Omit<RenewalWords, "bears">;

function findingSaid(
  finding: Finding,
  assessed: AssessedControl | undefined,
  overdue: boolean,
  { declaration }: Assessment,
): Words {
  if (finding.code === "certificate-expired") {
    const name = schemeName(finding.scheme);
    return {
      what: `The ${name} certificate ${overdue ? "has lapsed" : "lapses"}: its last day ${overdue ? "was" : "is"} ${dateInWords(finding.expires)}.`,
      todo: `Have it renewed, and enter the new certificate under "certificates".`,
    };
  }
  if (finding.code === "evidence-expired") {
    const name = finding.title ?? `certificate ${finding.number ?? ""}`.trim();
    return {
      what: `The evidence "${clip(name)}" ${overdue ? "holds no longer" : "expires"}: its last day ${overdue ? "was" : "is"} ${dateInWords(finding.expires)}.`,
      todo: "Put what is valid in its place, and enter its dates.",
    };
  }
  if (finding.code === "date-too-old") {
    const done = dateInWords(finding.given);
    return {
      what: `${capital(finding.question.label)}: done on ${done}, it ${overdue ? "counted" : "counts"} until ${dateInWords(finding.limit)}.`,
      todo: `Do it again, and enter the new date. ${finding.question.fix ?? ""}`.trim(),
    };
  }
  if (finding.code === "unanswered" && !overdue)
    return {
      what: `A question is asked from this day on: ${finding.question.ask}`,
      todo: `Answer it in ${declaration.path === "-" ? "the declaration" : clip(declaration.path)}.`,
    };
  const { message, fix } =
    assessed === undefined ? { message: finding.code, fix: "" } : findingWords(finding, assessed.control);
  return { what: overdue ? message : `From this day on: ${message}`, todo: fix };
}

function warningSaid(warning: DatedWarning, assessed: AssessedControl | undefined, overdue: boolean): Words {
  switch (warning.code) {
    case "dcc-attestation-overdue":
      return {
        what: `The yearly DCC attestation ${overdue ? "was" : "is"} due on ${dateInWords(warning.due)}.`,
        todo: `Attest to your certification body, and enter the day under "attested".`,
      };
    case "plan-does-not-count": {
      const plan = assessed?.declared?.plan;
      const action = plan === undefined ? "" : `: ${clip(plan.action, 200)}`;
      return {
        what: `The plan for ${warning.control} ${overdue ? "counts no longer" : "runs out"}.`,
        todo: `Finish it before, or have a later date accepted${action}`.replace(/\.?$/, "."),
      };
    }
    case "declared-long-ago":
      return {
        what: `The answers ${overdue ? "were confirmed more" : "will have been confirmed more"} than 12 months ago.`,
        todo: `Go through them, confirm them again, and enter the day under "declared", "on".`,
      };
    case "contract-ended":
      return {
        what: `The contract ${overdue ? "ended" : "ends"}: its last day ${overdue ? "was" : "is"} ${dateInWords(warning.ends)}.`,
        todo: "Ask the buyer whether it goes on, and enter its new end.",
      };
  }
}

/** Advice turns no verdict, and nobody fails on what is only recommended: both are said beside their date. */
function bearing({ cause, controls }: Renewal): string {
  const [first] = controls;
  if (first === undefined) return "";
  if (cause.kind === "finding" && !isOfEvidence(cause.finding)) {
    const counts = questionOf(cause.finding)?.counts;
    if (counts === "advice") return "good practice, decides no control";
    if (counts === "dcc") return "for certification only";
  }
  return controls.every(({ importance }) => importance === "recommended")
    ? "suggested at this level, not required"
    : "";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
