import type { Level } from "../../catalogue/catalogue.ts";
import type { Verdict } from "../../assessment/assessment.ts";
import { count } from "../../text/counting.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";

/** What is offered in the menu. */
export const menuWords = {
  ask: "What would you like to do?",
  complete: "Everything is answered. What would you like to do?",
  go: (name: string): string => `Go on with the next open question: ${name}`,
  finish: "Finish, and see the verdict",
  areas: "Choose an area or a control",
  short: "Go through what falls short",
  change: "Change or clear an answer, or another detail",
  certificates: "Certificates: enter, renew, correct, remove",
  evidence: "Evidence: list, hash again, remove",
  rest: (number: number): string => `Answer ${count(number, "question")} more, which do not decide the level`,
  recommended: (number: number): string => `Answer ${count(number, "question")} on recommended controls`,
  confirm: "Look through everything, and confirm it for another year",
  next: ({ id, name }: Level): string => `Go on to Level ${id} (${name})`,
  whichArea: "Which area?",
  whichControl: "Which control?",
  allOpen: (number: number): string => `All that is open in turn: ${count(number, "question")}`,
  nothingOpen: "Everything in it is answered.",
  progress: (name: string, answered: number, of: number): string => `${name}: ${answered} of ${of} answered`,
  whichVerdict: "Which of these?",
  verdict: (verdict: Verdict, ids: readonly string[]): string =>
    `${verdictWords[verdict]}: ${count(ids.length, "control")} (${ids.slice(0, 6).join(", ")}${ids.length > 6 ? ", …" : ""})`,
  allOfThese: "All of these in turn",
  nothingShort: "Nothing that is required falls short.",
  noVerdict: "There is no verdict yet: the name or the level is missing.",
  find: "What is to be changed? Type a part of its name or number",
  note: (name: string): string => `${name}: note`,
  plan: (name: string): string => `${name}: plan`,
  noPlan: (name: string): string => `${name}: remove the plan`,
  notApplicable: (name: string): string => `${name}: it does not apply to us`,
  applies: (name: string): string => `${name}: it applies after all`,
} as const;

/** What is said of answers that are to be confirmed. */
export const keptWords = {
  kept: "These are the answers that are there. Look through them, part by part.",
  hold: "Do these still hold?",
  yes: "Yes, all of them",
  again: "No, ask me these again",
  certificates: "Certificates",
  details: "The firm, the contract and the scope",
  others: (number: number): string =>
    `Answers to ${count(number, "control")} that this level does not ask stay as they are.`,
} as const;
