import type { ChoiceQuestion, ChoicesQuestion, Control, Question } from "../../catalogue/catalogue.ts";
import {
  isOfCertificate,
  isOfEvidence,
  lacksEvidence,
  questionOf,
  type AnswerFinding,
  type EvidenceFinding,
  type Finding,
} from "../../assessment/finding.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { certificateFindingWords } from "./certificate-finding-words.ts";
import { count, list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { evidenceFindingWords } from "./evidence-finding-words.ts";
import { optionSays } from "../control/answer-words.ts";
import { withheld } from "../../assessment/redact.ts";
import type { Dated, Said } from "./finding-told.ts";

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
  const question = questionOf(finding);
  const expected = question === undefined ? control.title : expectation(question);
  const fix = question?.fix ?? control.remedy.action;
  if (finding.withheld === true)
    return withheldWords(finding, expected, question?.label ?? control.title, fix);
  return { expected, fix, ...words(finding, date) };
}

/** What is left to say where what was found is withheld: what the catalogue says of the question, and the code. */
function withheldWords(finding: Finding, expected: string, label: string, fix: string): FindingWords {
  const { code } = finding;
  if (isOfEvidence(finding)) return withheldEvidence(finding.code);
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

function words(finding: Finding, date: Dated): Said {
  if (isOfCertificate(finding)) return certificateFindingWords(finding, date);
  if (lacksEvidence(finding)) return evidenceFindingWords(finding, date);
  return answerFindingWords(finding, date);
}

function answerFindingWords(finding: AnswerFinding, date: Dated): Said {
  const { ask, label } = finding.question;
  switch (finding.code) {
    case "unanswered":
      return {
        found: "no answer yet",
        message: `Not answered yet: ${ask}`,
        few: `${label}: not answered`,
      };
    case "answered-no": {
      const given = finding.given ? "yes" : "no";
      return { found: `answered "${given}"`, message: `Answered "${given}": ${ask}`, few: label };
    }
    case "number-out-of-range": {
      const { unit, min, max } = finding.question;
      const found = `${finding.given} ${unit}`;
      const needed = range(min, max, finding.given);
      return {
        expected: withFigure(label, needed),
        found,
        message: `${capital(label)}: ${found}, where ${needed} is needed.`,
        few: `${found}, where ${needed} is needed`,
      };
    }
    case "date-never":
      return { found: "never", message: `${capital(label)}: never done.`, few: `${label}: never done` };
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
      const found = sayings(finding.question, [finding.given]);
      return { found, message: `${capital(label)} is missing: ${found}.`, few: label };
    }
    case "too-few-choices":
      return tooFewWords(finding.question, finding.given);
  }
}

/** Where every option is needed, what is not there says more than what is. */
function tooFewWords(question: ChoicesQuestion, given: readonly string[]): Said {
  const { label, oneOf, atLeast } = question;
  const missing = oneOf.filter((option) => !given.includes(option));
  if (atLeast === oneOf.length && missing.length < oneOf.length) {
    const found = `all but ${sayings(question, missing)}`;
    const few = `${label}: ${missing.length} of ${oneOf.length} missing`;
    return { found, message: `${capital(label)}: missing is ${sayings(question, missing)}.`, few };
  }
  const found = given.length === 0 ? "none" : sayings(question, given);
  return { found, message: `${capital(label)} is missing: ${found}.`, few: label };
}

/** What passes, in words. */
function expectation(question: Question): string {
  if (question.type !== "date") return question.label;
  const { within } = question;
  const span = "days" in within ? count(within.days, "day") : count(within.months, "month");
  return withFigure(question.label, `within the last ${span}`);
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

/** What options mean, as the catalogue says it. */
function sayings(question: ChoiceQuestion | ChoicesQuestion, ids: readonly string[]): string {
  return list(ids.map((id) => `"${optionSays(question, id)}"`));
}

/** A sentence begins with a capital. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
