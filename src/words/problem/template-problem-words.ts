import type { TemplateProblem } from "../../document/template-problem.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";

/** The words of a problem of a document that is to be filled. */
export function templateProblemWords(problem: TemplateProblem): ProblemWords {
  switch (problem.code) {
    case "template-format":
      return formatWords(problem.why);
    case "template-unknown":
      return {
        says: `there is no placeholder ${braced(problem.name)}`,
        mend: `${problem.near === undefined ? "" : `Is ${braced(problem.near)} meant? `}Take it out, or write one that there is: csm-check help plan.`,
      };
    case "template-missing":
      return missingWords(problem.name, problem.inEntries);
    case "template-misplaced":
      return misplacedWords(braced(problem.name), problem.why);
  }
}

function braced(name: string): string {
  return `{${clip(name)}}`;
}

function formatWords(why: Extract<TemplateProblem, { code: "template-format" }>["why"]): ProblemWords {
  switch (why) {
    case "ending":
      return {
        says: "a template is a file that ends in .docx",
        mend: "Save it as a document of Word (.docx).",
      };
    case "document":
      return {
        says: "this is no document of Word, or a damaged one",
        mend: "Save it again as .docx in a word processor.",
      };
    case "macros":
      return {
        says: "this template holds macros, or is of a kind that can",
        mend: "Save it as a document of Word without macros (.docx).",
      };
    case "large":
      return {
        says: "this template holds more than a form does",
        mend: "Take pictures and text out of it that the plan does not need.",
      };
    case "placeholders":
      return {
        says: "this template has more than 1,000 braces",
        mend: "Leave braces to placeholders, and repeat none of them that often.",
      };
  }
}

function missingWords(name: string, inEntries: boolean): ProblemWords {
  const says = `the template has no ${braced(name)}${inEntries ? " between {#entries} and {/entries}" : ""}`;
  if (inEntries) return { says, mend: "Write it into the row of the table that is repeated for each entry." };
  switch (name) {
    case "notice":
      return {
        says,
        mend: "Write it where it is read: it says that the plan is the supplier's own, and no certificate.",
      };
    case "marking":
      return {
        says,
        mend: "The declaration has a marking, which every page bears: write it into the header or the footer.",
      };
    case "#entries":
      return {
        says,
        mend: "Write {#entries} into the first cell of a row of a table and {/entries} into its last: the row is repeated for each entry.",
      };
    default:
      return { says, mend: "Write it where it is read." };
  }
}

function misplacedWords(
  name: string,
  why: Extract<TemplateProblem, { code: "template-misplaced" }>["why"],
): ProblemWords {
  switch (why) {
    case "brace":
      return {
        says: `at ${name} a brace opens or closes, and the other is missing`,
        mend: "Write { and } around a name alone: no other brace can stand in a template.",
      };
    case "pair":
      return {
        says: `what ${name} repeats has no beginning, or no end`,
        mend: "Write {#entries} before what is repeated and {/entries} after it.",
      };
    case "across":
      return {
        says: `what ${name} repeats begins in one place and ends in another kind of place`,
        mend: "Let it begin and end in one row of a table, or each in a paragraph of its own.",
      };
    case "nested":
      return {
        says: `the placeholder ${name} stands within {#entries} or {^entries}, where nothing else can be repeated`,
        mend: "Take it out.",
      };
    case "outside":
      return {
        says: `the placeholder ${name} stands outside the entries`,
        mend: "Move it between {#entries} and {/entries}.",
      };
  }
}
