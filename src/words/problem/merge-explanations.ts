import type { MergeProblem } from "../../document/merge-problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is written (exit code 2).";

/** What each code of a problem of files that are to become one declaration means. */
export const mergeExplanations: Readonly<Record<MergeProblem["code"], Explanation>> = {
  "two-answers": {
    title: "Two files answer one question differently",
    means: `Two of the files that are merged say different things in one place: an answer, a date of a certificate, a plan. Both are shown, with who gave them and when where the files say so (answeredBy, answeredOn). Which one is right cannot be told from here. ${refused}`,
    todo: "Ask the two, and write the agreed answer into both files. With --prefer last the file that is named last wins every time.",
  },
  "other-supplier": {
    title: "A file of another supplier",
    means: `The files that are merged name different firms, by name (case, punctuation and Ltd for Limited aside) or by company number. Answers of two firms never become one declaration. ${refused}`,
    todo: "Merge the files of one supplier. Where it is the same firm, write its legal name and number the same in each file.",
  },
  "not-placed": {
    title: "Something in a table that answers no question",
    means: `A row or an answer cannot be put into the declaration: its question is not known or not the only one with these words, or what is written is no answer to it. Or the audit of another tool says of a control that it is met in part, or does not apply, while another file answers it. Nothing is guessed. The place is the file, the sheet and the cell. ${refused}`,
    todo: "Correct or empty the cell that is named. Questions are known by their id, as in 2314.policy, or by their very words.",
  },
  "answers-format": {
    title: "A file of answers that cannot be read",
    means: `Answers are read from declarations (YAML, JSON), from pages that were saved with them (.html), from workbooks (.xlsx, at most 4 MiB, which unpack to at most 32 MiB) and from CSV files in UTF-8. ${refused}`,
    todo: "Save it again in the program it comes from, as .xlsx or as CSV (UTF-8).",
  },
  "no-answers": {
    title: "A table without answers",
    means: `No sheet has a heading row with a column of questions (Question ID, Question, or Control) and one of answers (Answer). ${refused}`,
    todo: "Name the columns so, in one row above the answers; or begin with csm-check form -o questions.xlsx.",
  },
};
