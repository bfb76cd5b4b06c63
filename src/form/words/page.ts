import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/** What is said on every view of the page. */
export const frameWords = {
  skip: "Skip to the question",
  title: (name: string): string => `Cyber security questions for ${name}`,
  untitled: "Cyber security questions for your firm",
  broken: "This page cannot be opened",
  brokenHelp: "Something in it was changed or lost. Ask whoever sent it to you for a new one.",
  progress: "How far you are",
  about: "About the firm",
  areaProgress: (answered: number, of: number): string => `${answered} of ${of} answered`,
  details: (open: number): string => (open === 0 ? "complete" : `${count(open, "question")} open`),
  verdict: "What your answers show so far",
  noVerdict: "There is no verdict yet. It begins once the firm has a name and the level is known.",
  answers: "All your answers",
  end: "Result, and save",
  oneByOne: "Answer one question at a time",
  byArea: "Answer a whole area on one page",
  save: "Save",
  untouched: "Nothing to save yet",
  saved: "Everything is saved",
  unsaved: "Not saved yet",
  privacy:
    "Nothing on this page is sent anywhere, and nothing is kept in your browser. It is yours until you save it and send it on.",
  made: (version: string): string => `Made with csm-check ${version}.`,
} as const;

/** What is said of whoever asks for the answers. */
export const requestWords = {
  asks: (buyer: string): string => `${buyer} asks for your answers`,
  due: (due: CalendarDate): string => `by ${dateInWords(due)}`,
  for: (whom: string): string => `These questions are for: ${whom}`,
  reference: (reference: string): string => `risk assessment ${reference}`,
} as const;

/** What stands before the first question. */
export const startWords = {
  what: "You will be asked what your firm does to keep information safe. The answers become a declaration: a file that shows your buyer, line by line, what is in place.",
  time: (questions: number, left: string): string => `${count(questions, "question")} to answer: ${left}.`,
  points: [
    "Answer what you know. “I don’t know yet” is a good answer: it leaves the question open, and you can ask somebody.",
    "Beside each question you find why it matters and what counts as evidence.",
    "What your answers show grows beside them, from the first one on.",
    "Before you close the page, save it: the saved page holds your answers, and you or a colleague can go on with it.",
  ],
  begin: "Start",
  goOn: "Go on",
} as const;

/** What is said of answers that were given before this page was made. */
export const earlierWords = (on: CalendarDate | undefined): string =>
  `What you answered ${on === undefined ? "before" : `on ${dateInWords(on)}`} is filled in already. Look through it, change what is no longer so, and confirm at the end that it is true today. Until then your buyer sees that nobody has confirmed it.`;

/** What is said around a question. */
export const askWords = {
  continue: "Continue",
  saveArea: "Take these answers",
  moment: "One moment …",
  leaveOpen: "Answer what you know. What you do not know yet, leave open.",
  unknown: "I don’t know yet",
  left: "Left open. That is fine: you can come back to it at any time.",
  back: "Back",
  why: "Why this is asked, and what counts as evidence",
  help: "What is meant",
  more: "More about this control",
  clear: "Take this answer out",
  choose: "Choose one of the answers",
  noFile: "Choose a file",
  fileHint:
    "It stays on your computer: only its name and its SHA-256 go into the declaration. Keep it beside the declaration, to send it along when it is asked for.",
  again: (file: string): string => `Choose the file ${file} again`,
  errors: "There is a problem",
  error: "Error:",
  emptyFile: (file: string): string => `The file ${file} is empty`,
  otherFile: (file: string): string => `That is another file than ${file}. Nothing was changed.`,
} as const;

/** What is said where the answers are looked through. */
export const answersWords = {
  title: "All your answers",
  intro: "Look through them, and change what is not right. What is open may stay open.",
  open: "Not answered yet",
  change: "Change",
  answer: "Answer",
  certificates: "Certificates",
  noCertificates: "None entered",
  evidence: "Evidence",
  noEvidence: "No file is named yet",
  more: "More details, all of them optional",
  besides: "Notes, plans, and what does not apply",
  noBesides: "None written",
  next: "Go on with the next open question",
  none: "Every question is answered",
} as const;

/** What is said at the end. */
export const endWords = {
  title: "What your answers show",
  first: "Three things to do first",
  one: "What to do first",
  answerNow: "Answer them now",
  page: "The official page",
  short: (number: number): string => `What falls short: ${count(number, "control")}`,
  fix: "What to do",
  know: "Good to know",
  unseen:
    "This page opens no files: evidence counts here only where you have chosen the file in it. Whoever gets the files with the declaration can look at them.",
  save: "Save your answers",
  by: "Who answered?",
  byHint: "Your name. It is kept with the answers, for whoever puts them together with those of colleagues.",
  declaration: "Save the declaration",
  declarationHint: (file: string): string => `${file}: the file that your buyer gets.`,
  page2: "Save this page with the answers",
  pageHint: "To go on later, or to hand it to a colleague.",
  print: "Print",
  return: "How to return it",
  steps: (file: string, to: string, due: string): readonly string[] => [
    `Save the declaration. Your browser puts ${file} among its downloads.`,
    `Send that file to ${to}${due}, as it asked you to: by e-mail, or in its portal.`,
  ],
  stepEvidence: (files: string): string => `Send along the files that are named as evidence: ${files}.`,
  buyer: "your buyer",
  untouched: "You have answered nothing in this page yet.",
  unsaved: "You have answers that are not saved yet.",
  saved: "Your answers are saved. You can close this page.",
} as const;
