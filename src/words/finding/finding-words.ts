import type { Control, Question } from "../../catalogue/catalogue.ts";
import type { CertificateFinding, EvidenceFinding, Finding } from "../../assessment/finding.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { certificateFindingWords } from "./certificate-finding-words.ts";
import { count, list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { evidenceFindingWords } from "./evidence-finding-words.ts";
import { withheld } from "../../assessment/redact.ts";
import type { Dated, Said } from "./finding-told.ts";
import { safeLine } from "../../text/safe-text.ts";

/** What a finding says. */
export interface FindingWords {
  /** What would pass. */
  readonly expected: string;
  /** What is there instead. */
  readonly found: string;
  /** Both in one sentence. */
  readonly message: string;
  /** What is missing, in a few words. */
  readonly few: string;
  /** What to do about it. */
  readonly fix: string;
}

/** For whom the found value is written: `data` keeps dates as they are. */
export type Readers = "people" | "data";

/** The words of a finding. */
export function findingWords(finding: Finding, control: Control, readers: Readers = "people"): FindingWords {
  const date = (before: string, on: CalendarDate): string =>
    readers === "data" ? on : `${before} ${dateInWords(on)}`.trim();
  const id = "question" in finding ? finding.question : undefined;
  const question = control.questions.find((each) => each.id === id);
  const label = question?.label ?? control.title;
  const fix = question?.fix ?? control.remedy.action;
  if (finding.withheld === true) return withheldWords(finding, expectation(question, label), label, fix);
  const { message, few, fix: ownFix, ...said } = words(finding, question, label, date);
  return {
    expected: said.expected ?? expectation(question, label),
    found: said.found,
    message,
    few,
    fix: ownFix ?? fix,
  };
}

/** What is left to say where what was found is withheld: what the catalogue says of the question, and the code. */
function withheldWords(finding: Finding, expected: string, label: string, fix: string): FindingWords {
  const { code } = finding;
  if (isOfEvidence(finding) && finding.code !== "evidence-required") return withheldEvidence(finding.code);
  const message = `${capital(label)}: falls short (${code}).`;
  return { expected, found: withheld, message, few: `${label} (${code})`, fix };
}

/** Of evidence nothing may be named, and what its question asks is not what is wrong. */
function withheldEvidence(code: EvidenceFinding["code"]): FindingWords {
  return {
    expected: "the named evidence is there and holds",
    found: withheld,
    message: `The named evidence does not hold (${code}).`,
    few: `evidence does not hold (${code})`,
    fix: "Look into the declaration at that line, and at what it names.",
  };
}

function words(finding: Finding, question: Question | undefined, label: string, date: Dated): Said {
  if (isOfCertificate(finding)) return certificateFindingWords(finding, date);
  if (isOfEvidence(finding)) return evidenceFindingWords(finding, date);
  return answerWords(finding, question, label, date);
}

type NeededEvidence = Extract<Finding, { readonly code: "evidence-required" }>;

function isOfCertificate(finding: Finding): finding is CertificateFinding {
  return finding.code.startsWith("certificate-");
}

function isOfEvidence(finding: Finding): finding is EvidenceFinding | NeededEvidence {
  return finding.code.startsWith("evidence-");
}

type AnswerFinding = Exclude<Finding, CertificateFinding | EvidenceFinding | NeededEvidence>;

function answerWords(
  finding: AnswerFinding,
  question: Question | undefined,
  label: string,
  date: Dated,
): Said {
  switch (finding.code) {
    case "unanswered":
      return {
        found: "no answer yet",
        message: `Not answered yet: ${question?.ask ?? label}`,
        few: `${label}: not answered`,
      };
    case "answered-no": {
      const given = finding.given ? "yes" : "no";
      return {
        found: `answered "${given}"`,
        message: `Answered "${given}": ${question?.ask ?? label}`,
        few: label,
      };
    }
    case "number-out-of-range": {
      const found = `${finding.given} ${unitOf(question)}`;
      const needed = question?.type === "number" ? range(question.min, question.max, finding.given) : "";
      const message = `${capital(label)}: ${found}, where ${needed} is needed.`;
      return {
        expected: withFigure(label, needed),
        found,
        message,
        few: `${found}, where ${needed} is needed`,
      };
    }
    case "date-too-old": {
      const { given, limit } = finding;
      const message = `${capital(label)}: ${dateInWords(given)} is too long ago; it counted until ${dateInWords(limit)}.`;
      return { found: date("last on", given), message, few: `${label}: last on ${dateInWords(given)}` };
    }
    case "date-in-future": {
      const message = `${capital(label)}: ${dateInWords(finding.given)} has not come yet.`;
      return {
        found: date("", finding.given),
        message,
        few: `${label}: ${dateInWords(finding.given)} is still to come`,
      };
    }
    case "choice-fails": {
      const found = sayings(question, [finding.given]);
      return { found, message: `${capital(label)} is missing: ${found}.`, few: label };
    }
    case "too-few-choices": {
      const found = finding.given.length === 0 ? "none" : sayings(question, finding.given);
      return { found, message: `${capital(label)} is missing: ${found}.`, few: label };
    }
  }
}

/** What passes, in words. */
function expectation(question: Question | undefined, label: string): string {
  switch (question?.type) {
    case "date": {
      const { within } = question;
      const span = "days" in within ? count(within.days, "day") : count(within.months, "month");
      return withFigure(label, `within the last ${span}`);
    }
    case undefined:
    case "yes-no":
    case "number":
    case "choice":
    case "choices":
    case "certificate":
      return label;
  }
}

/** A label with the figure behind it, unless it says the figure itself. */
function withFigure(label: string, figure: string): string {
  const numbers: readonly string[] = figure.match(/[\d.]+/g) ?? [];
  const said: readonly string[] = label.match(/[\d.]+/g) ?? [];
  return numbers.every((number) => said.includes(number)) ? label : `${label} (${figure})`;
}

/** A range of figures in words, both ends included; that 0 fails is said to one who gave 0. */
function range(min: number | undefined, max: number | undefined, given: number): string {
  if (min === undefined) return given === 0 ? `more than 0 and at most ${max ?? 0}` : `at most ${max ?? 0}`;
  if (max === undefined) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

function unitOf(question: Question | undefined): string {
  return question?.type === "number" ? question.unit : "";
}

/** What options mean, as the catalogue says it. */
function sayings(question: Question | undefined, ids: readonly string[]): string {
  const options = question !== undefined && "options" in question ? question.options : [];
  return list(ids.map((id) => `"${safeLine(options.find((option) => option.id === id)?.says ?? id)}"`));
}

/** A sentence begins with a capital. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
