import { isOpen, type Assessment } from "../../assessment/assessment.ts";
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
  /** Effort, time, who and cost; or the command that does it. */
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
 * at once), then what is quickest. `again` are the options that a command repeats.
 */
export function firstActions(assessment: Assessment, again: string): readonly FirstAction[] {
  const work = workIn(assessment).filter(({ assessed }) => isOpen(assessed.verdict));
  const answering = work.filter(({ group }) => group === "answer");
  const [, ...repeated] = answering;
  const told = work.filter((each) => !repeated.includes(each)).slice(0, mostActions);
  return told.map((each) =>
    each.group === "answer" ? answerAction(answering, assessment, again) : actionOf(each),
  );
}

function actionOf({ assessed: { control, findings } }: Work): FirstAction {
  const [finding] = findings;
  const { remedy } = control;
  return {
    about: `${control.id} ${control.title}`,
    does: findings.length === 1 && finding !== undefined ? findingWords(finding, control).fix : remedy.action,
    takes: effortWords(remedy),
    ...(remedy.page === undefined ? {} : { page: remedy.page }),
  };
}

function answerAction(answering: readonly Work[], { declaration }: Assessment, again: string): FirstAction {
  const questions = answering.flatMap(({ assessed }) => assessed.findings).length;
  const minutes = Math.max(1, Math.round((questions * secondsAQuestion) / 60));
  const [only, ...others] = answering;
  const about =
    only !== undefined && others.length === 0
      ? `${only.assessed.control.id} ${only.assessed.control.title}`
      : `${answering.length} controls`;
  const file = shellWord(declaration.path);
  // The interview writes YAML files alone.
  const command = /\.ya?ml$/i.test(declaration.path) ? `csm-check init ${file}${again}` : `in ${file}`;
  return {
    about,
    does: `Answer ${count(questions, "question")} that nobody has answered yet, ${command}`,
    takes: `about ${count(minutes, "minute")} where you know the answers; who: you, IT support; cost: nothing but time`,
  };
}
