import type { DeclarationProblem, WrittenAnswer } from "../../document/problem.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { ProblemWords } from "./problem-said.ts";
import { clip } from "../../text/safe-text.ts";

/** The words of a problem of a declaration. */
export function declarationProblemWords(problem: DeclarationProblem): ProblemWords {
  switch (problem.code) {
    case "unknown-control": {
      const { nearest, title, also = [] } = problem;
      const near = nearest === undefined ? [] : [{ id: nearest, title }, ...also].map(controlNamed);
      const mend =
        near.length === 0 ? "Check the id against the standard." : `Did you mean ${list(near, "or")}?`;
      return { says: `there is no control "${clip(problem.id)}"`, mend };
    }
    case "unknown-question": {
      const near = problem.nearest === undefined ? "" : `Did you mean "${clip(problem.nearest)}"? `;
      const says = `control ${problem.control} has no question "${clip(problem.id)}"`;
      return { says, mend: `${near}${asks(problem.known)}` };
    }
    case "bad-answer": {
      const near = problem.nearest === undefined ? "" : `Did you mean "${clip(problem.nearest)}"? `;
      return {
        says: `"${clip(problem.found)}" is ${notAnAnswer[problem.answer]}`,
        mend: near + answerHint(problem.answer, problem.options),
      };
    }
    case "excluding-choice":
      return { says: `"${problem.option}" excludes every other choice`, mend: "Delete it, or the others." };
    case "answered-by-certificates":
      return {
        says: `"${clip(problem.question)}" of ${problem.control} is answered by the certificates, not here`,
        mend: `Delete this line; enter the certificate under "certificates".`,
      };
    case "short-form":
      return {
        says: `control ${problem.control} has no yes-no question that "${clip(problem.found)}" could answer`,
        mend: "Write its answers below the id.",
      };
    case "certificate-applies":
      return {
        says: `control ${problem.control} asks for a certificate and cannot be not applicable`,
        mend: `Delete "notApplicable".`,
      };
    case "applies-and-not":
      return {
        says: `control ${problem.control} is said to apply and not to apply`,
        mend: "Delete one of the two.",
      };
    case "unknown-document": {
      const near = problem.nearest === undefined ? "" : `Did you mean "${clip(problem.nearest)}"? `;
      return {
        says: `"${clip(problem.id)}" is not named under "documents"`,
        mend: `${near}Name it there, or write "title: …" here.`,
      };
    }
    case "ends-before-it-begins":
      return {
        says: `it ends on ${dateInWords(problem.ends)}, before it begins on ${dateInWords(problem.begins)}`,
        mend: "Correct one of the two dates.",
      };
    case "alias-in-scope":
      return {
        says: `"${clip(problem.entity)}" is listed as a legal entity in scope, and under "alsoKnownAs" as another name of the supplier`,
        mend: "Delete it here if it is the supplier, which is always in scope; if it is another company, delete it there.",
      };
    case "unknown-scheme":
      return {
        says: `"${clip(problem.found)}" is no certification scheme that csm-check knows`,
        mend: `Did you mean "${problem.nearest}"?`,
      };
    case "only-for-dcc":
      return {
        says: `"${problem.key}" belongs to a dcc certificate, not to ${clip(problem.scheme)}`,
        mend: "Delete it.",
      };
    case "leaves-folder":
      return {
        says: `the path "${clip(problem.file)}" leaves the folder of the file that names it`,
        mend: "Put it beside or below that file, and name it from there.",
      };
    case "old-profile":
      return {
        says: `"${clip(problem.found)}" is a Cyber Risk Profile of the old model, and no rule turns it into a level`,
        mend: "Ask your buyer for the Level (0 to 3) and the reference of a new risk assessment.",
      };
    case "unknown-level":
      return {
        says: `there is no level "${clip(problem.found)}"`,
        mend: `Write ${list(problem.levels, "or")}.`,
      };
    case "level-missing":
      return {
        says: "the declaration names no level",
        mend: `Add "level: …" (${list(problem.levels, "or")}), or use --level. The level stands in the tender.`,
      };
    case "other-catalogue":
      return {
        says: `the declaration is for the catalogue "${clip(problem.named)}", not for "${problem.used}"`,
        mend: "Use --catalogue with that one.",
      };
    case "unknown-catalogue":
      return {
        says: `there is no built-in catalogue "${clip(problem.named)}"`,
        mend: `Built in: ${list(problem.known)}. Give the file of another one with --catalogue.`,
      };
  }
}

function controlNamed({ id, title }: { readonly id: string; readonly title: string | undefined }): string {
  return `"${clip(id)}"${title === undefined ? "" : ` (${title})`}`;
}

function asks(known: readonly string[]): string {
  return known.length === 0 ? "It asks nothing that is answered here." : `It asks: ${known.join(", ")}.`;
}

const notAnAnswer: Readonly<Record<WrittenAnswer, string>> = {
  "yes-no": "neither yes nor no",
  number: "not a number",
  date: "not a date of the calendar",
  choice: "not one of the choices",
  choices: "not a list of choices",
};

function answerHint(answer: WrittenAnswer, options: readonly string[]): string {
  switch (answer) {
    case "yes-no":
      return "Write yes, no or unknown.";
    case "number":
      return "Write digits, with a point where needed; no sign and no unit. Or unknown.";
    case "date":
      return "Write year-month-day, as in 2026-11-24. Or never, or unknown.";
    case "choice":
      return `Write ${list(options, "or")}. Or unknown.`;
    case "choices":
      return `Write a list, as in [${options.slice(0, 2).join(", ")}]. It can hold: ${options.join(", ")}.`;
  }
}
