import { count } from "../../text/counting.ts";

/** What is said of evidence. */
export const evidenceWords = {
  file: "Which file shows it?",
  title: "What is it, in a few words?",
  help: "A file beside or below the declaration. csm-check notes its SHA-256, so that it is seen when the file changes; nothing is copied or sent.",
  titleHelp: "As it is called in reports, such as: Data protection policy v3.",
  which: (number: number): string =>
    `There ${number === 1 ? "is" : "are"} ${count(number, "piece")} of evidence. Which one?`,
  nothing: "No evidence is named yet. Where a question is asked, name the file that shows it.",
  what: "What is to become of it?",
  hash: "Hash the file again, as it is now",
  rename: "Call it something else",
  remove: "Remove it from the declaration; the file stays",
  hashed: (file: string): string => `${file} is noted as it is now.`,
  removed: "It is no longer named as evidence; the file is where it was.",
} as const;
