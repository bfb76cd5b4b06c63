import type { TemplateProblem } from "../../document/template-problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is written (exit code 2).";

/** What each code of a problem of a document that is to be filled means. */
export const templateExplanations: Readonly<Record<TemplateProblem["code"], Explanation>> = {
  "template-format": {
    title: "A template that cannot be filled",
    means: `A template of plan is a document of Word (.docx) without macros, of at most 8 MiB, which unpacks to at most 32 MiB, with at most 3 MiB of text and 1,000 braces. ${refused}`,
    todo: "Save it again as .docx in a word processor.",
  },
  "template-unknown": {
    title: "A placeholder that there is not",
    means: `What stands in braces in a template is replaced by what the plan says under that name. Under this name it says nothing: names are written as in the JSON of the plan, with small and capital letters as there. ${refused}`,
    todo: "Correct the name, or take the placeholder out. docs/keep-it-true.md lists them all.",
  },
  "template-missing": {
    title: "A placeholder that a plan cannot do without",
    means: `A plan says whose it is, that it is no certificate, and for each entry the control, the action and until when it is due: {supplier}, {notice}, and {control}, {action} and {due} between {#entries} and {/entries}; {marking} where the declaration has one. They stand on a page, not in a comment. ${refused}`,
    todo: "Write the placeholder into the template.",
  },
  "template-misplaced": {
    title: "A placeholder where it cannot stand",
    means: `Braces come in pairs, {#entries} with {/entries}, both in one row of a table or each in a paragraph of its own; fields of an entry stand between them, and no other repetition does. ${refused}`,
    todo: "Move the placeholder, or write the brace or the end that is missing.",
  },
};
