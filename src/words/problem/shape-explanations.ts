import type { ShapeProblem } from "../../document/problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is assessed (exit code 2).";

/** What each code of a problem of shape means: the file is not built like its kind of file. */
export const shapeExplanations: Readonly<Record<ShapeProblem["code"], Explanation>> = {
  "foreign-file": {
    title: "This is not a csm-check file",
    means: `The file has no "format" line of csm-check and none of its main keys. Where it looks like the file of another program, the message says which. ${refused}`,
    todo: "Name your declaration. If this is meant to be one, begin it with these lines.",
    example: `format: csm-check/declaration@1
supplier:
  name: Harrow Precision Engineering Ltd
level: 0`,
  },
  "wrong-format": {
    title: "This is another kind of csm-check file, or a newer one",
    means: `The "format" line names a kind or a version that is not expected here: a catalogue or a stored assessment where a declaration belongs, or an edition that this csm-check does not know. ${refused}`,
    todo: "Name the declaration itself. A catalogue is checked with csm-check validate, and used with --catalogue. For an edition above @1, install a newer csm-check.",
    example: `format: csm-check/declaration@2`,
  },
  "unknown-key": {
    title: "A key is not known at this place",
    means: `The key is mistyped, or it is indented too far or not far enough and so ends up in the wrong place. It is not passed over in silence, because an answer could be lost with it. ${refused}`,
    todo: `Correct it: the message names the nearest key, or those that are known here. Keys of your own begin with "x-".`,
    example: `certificates:
  - scheme: cyber-essentials
    hodler: Harrow Precision Engineering Ltd
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "missing-key": {
    title: "Something that is needed is not there",
    means: `A declaration needs format and the supplier's name. A certificate needs scheme, issued and expires (dcc: level too), evidence a title, a plan an action, a subcontractor a name, an exclusion what; notApplicable needs reason, agreedWith and on. A catalogue needs more. ${refused}`,
    todo: "Add the key that the message names, at the place that it names.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2026-06-10 }  # until when?`,
  },
  "wrong-kind": {
    title: "A list, a group of keys or a single value is expected here",
    means: `The place holds one of these where another belongs: for instance a single name where a list of names is expected. ${refused}`,
    todo: "Write a list in brackets, or each item on its own line behind a dash. Write a group as indented lines of key, colon and value.",
    example: `supplier:
  name: Harrow Precision Engineering Ltd
  alsoKnownAs: Harrow Engineering  # write [Harrow Engineering]`,
  },
  "empty-value": {
    title: "A key has nothing behind it",
    means: `A value is needed here, and there is none. Some places may stay empty, such as an answer, which then counts as unanswered; this one may not. ${refused}`,
    todo: "Write the value, or delete the line if it is not needed.",
    example: `certificates:
  - scheme: cyber-essentials
    issued: 2026-06-10
    expires:`,
  },
  "bad-value": {
    title: "The value is not written as it has to be",
    means: `The message says what belongs here. A date, for instance, is year-month-day and on the calendar; a file is named from the declaration's folder, with forward slashes and no drive letter; a SHA-256 has 64 characters, 0 to 9 and a to f. ${refused}`,
    todo: "Write it as the message shows.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 10/06/2026, expires: 2027-06-09 }`,
  },
  "bad-choice": {
    title: "Only certain words can stand here",
    means: `The place takes one of a few fixed words, and this is none of them. Capitals count. ${refused}`,
    todo: "Write one of the words that the message lists.",
    example: `scope:
  organisation: everything  # whole or part`,
  },
  "too-long": {
    title: "The text is too long",
    means: `In a declaration a name may have 200 characters, other text on one line 1,000, and a note or a reason 20,000. A catalogue has limits of its own. The message gives the one that counts here. ${refused}`,
    todo: "Shorten it. Put what is longer into a file, and name that as evidence.",
  },
  "too-many-items": {
    title: "There are more of these than are read",
    means: `A declaration may have 200 certificates, 500 legal entities in scope and 200 other names of the supplier; a catalogue 5,000 controls, 10,000 questions (500 that certificates answer) and 200 parts. Nobody needs nearly as many, and judging them would take too long. ${refused}`,
    todo: "Leave out what is not needed: certificates that have lapsed, for instance. Give each supplier, or each framework, a file of its own.",
  },
  "too-few": {
    title: "A list is empty or too short",
    means: `The list, or the group of keys, must hold at least as many as the message says. ${refused}`,
    todo: "Add what is missing, or delete the key altogether.",
    example: `controls:
  "2402":
    plan: { action: Move to monthly scanning, questions: [] }`,
  },
  "repeated-value": {
    title: "The same value stands twice in a list",
    means: `Each value of this list may stand once only. A second one is mostly a slip for another word. ${refused}`,
    todo: "Delete one of the two, or write the word that you meant.",
    example: `controls:
  "2500":
    answers: { measures: [tested-backups, tested-backups] }`,
  },
};
