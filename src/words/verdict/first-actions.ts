import { isOpen, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { isOfCertificate, type Finding } from "../../assessment/finding.ts";
import type { Remedy } from "../../catalogue/catalogue.ts";
import { workIn, type Work } from "../../following/work.ts";
import { count } from "../../text/counting.ts";
import { shellWord } from "../../text/shell-word.ts";
import { effortWords } from "../control/remedy-words.ts";
import { findingWords } from "../finding/finding-words.ts";

/** One thing to do first: what, what it takes, and where help is. */
export interface FirstAction {
  /** What it is about: a control by id and title, or several. */
  readonly about: string;
  readonly does: string;
  /** The command that does it; a line of its own, for it is copied. */
  readonly command?: string;
  /** Effort, time and who. */
  readonly takes: string;
  /** The address of an official page. */
  readonly page?: string;
}

/** More than this nobody does first. */
const mostActions = 3;

/** How long a question takes on the whole, in seconds: measured on people who had the answer at hand. */
const secondsAQuestion = 15;

/**
 * What to do first, three things at most: what is overdue, what has to start today, what only has to be answered (all of it
 * at once), then what is quickest. Where that is fewer than three, what the answers may turn out to need follows. `again`
 * are the options that a command repeats.
 */
export function firstActions(assessment: Assessment, again: string): readonly FirstAction[] {
  const work = workIn(assessment).filter(({ assessed }) => isOpen(assessed.verdict));
  const answering = work.filter(({ group }) => group === "answer");
  const [first, ...repeated] = answering;
  const told = work
    .filter((each) => !repeated.includes(each))
    .map((each) =>
      each === first
        ? answerAction(answering, assessment, again)
        : actionOf(each.assessed, "", answered(each)),
    );
  const perhaps = answering.map(({ assessed }) => actionOf(assessed, "If not done yet: ", assessed.findings));
  return [...told, ...perhaps].slice(0, mostActions);
}

/** Of a control whose certificate is missing the questions about it can wait. */
function answered({ assessed: { findings } }: Work): readonly Finding[] {
  const certificates = findings.filter(isOfCertificate);
  return certificates.length === 0 ? findings : certificates.slice(0, 1);
}

function actionOf({ control }: AssessedControl, when: string, findings: readonly Finding[]): FirstAction {
  const [finding] = findings;
  const { remedy } = control;
  const does =
    findings.length === 1 && finding !== undefined ? findingWords(finding, control).fix : remedy.action;
  return {
    about: `${control.id} ${control.title}`,
    does: `${when}${does}`,
    takes: effortWords(withoutCost(remedy)),
    ...(remedy.page === undefined ? {} : { page: remedy.page }),
  };
}

/** The plan tells the cost; here it would push the rest off the screen. */
function withoutCost({ effort, takes, who }: Remedy): Omit<Remedy, "action"> {
  return { effort, takes, ...(who === undefined ? {} : { who }) };
}

function answerAction(answering: readonly Work[], { declaration }: Assessment, again: string): FirstAction {
  const questions = answering.flatMap(({ assessed }) => assessed.findings).length;
  const [only, ...others] = answering;
  const about =
    only !== undefined && others.length === 0
      ? `${only.assessed.control.id} ${only.assessed.control.title}`
      : `${answering.length} controls`;
  const file = shellWord(declaration.path);
  // The interview writes YAML files alone.
  const isYaml = /\.ya?ml$/i.test(declaration.path);
  const answer = `Answer ${count(questions, "question")} that nobody has answered yet`;
  return {
    about,
    does: isYaml ? `${answer}:` : `${answer}, in ${declaration.path === "-" ? "the declaration" : file}.`,
    ...(isYaml ? { command: `csm-check init ${file}${again}` } : {}),
    takes: `low effort, ${timeWords(questions)} if the answers are known; who: you, IT support`,
  };
}

function timeWords(questions: number): string {
  const minutes = Math.max(1, Math.round((questions * secondsAQuestion) / 60));
  if (minutes < 60) return `about ${count(minutes, "minute")}`;
  const halves = Math.round(minutes / 30);
  return halves === 2 ? "about an hour" : `about ${halves / 2} hours`;
}
