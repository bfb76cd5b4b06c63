import type { Given, MergeProblem, NotPlaced } from "../../document/merge-problem.ts";
import { isCalendarDate } from "../../document/calendar-date.ts";
import type { Place } from "../../document/place.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";

/** The words of a problem of files that are to become one declaration. */
export function mergeProblemWords(problem: MergeProblem): ProblemWords {
  switch (problem.code) {
    case "two-answers": {
      const { of, ask, first, second } = problem;
      const question = ask === undefined ? "" : ` (${clip(ask, 120)})`;
      return {
        says: `${clip(of)}${question} has two answers: ${givenWords(first, first.at)}, and here ${givenWords(second)}`,
        mend: "Agree on one and write it into both files, or take the one of the file named last: --prefer last.",
      };
    }
    case "other-supplier":
      return {
        says: `the ${problem.key} is "${clip(problem.found)}" here, and "${clip(problem.first.said)}" in ${placeText(problem.first.at)}`,
        mend: "Merge the files of one supplier; where it is the same firm, write it the same in both.",
      };
    case "not-placed":
      return notPlacedWords(
        problem.why,
        clip(problem.found),
        problem.nearest === undefined ? "" : `Is "${clip(problem.nearest)}" meant? `,
      );
    case "answers-format":
      return formatWords[problem.why];
    case "no-answers":
      return {
        says: "this file has no column of answers beside one of questions",
        mend: 'It needs a heading row with "Question" and "Answer"; csm-check form -o questions.xlsx makes one.',
      };
  }
}

/** An answer with who gave it and when, and where it stands. */
function givenWords({ said, by, on }: Given, at?: Place): string {
  const day = on === undefined ? undefined : isCalendarDate(on) ? dateInWords(on) : clip(on);
  const who = [at === undefined ? undefined : placeText(at), by === undefined ? undefined : clip(by), day];
  const told = who.filter((each) => each !== undefined).join(", ");
  return told === "" ? `"${clip(said)}"` : `"${clip(said)}" (${told})`;
}

function notPlacedWords(why: NotPlaced, found: string, near: string): ProblemWords {
  switch (why) {
    case "question":
      return {
        says: `"${found}" is no question that is known`,
        mend: `${near}Write the question's id, as in 2314.policy, or its very words; or empty the answer.`,
      };
    case "several":
      return {
        says: `several questions have the words "${found}"`,
        mend: "Write the id of the one that is meant, as in 2314.policy, in a column with the heading Question ID.",
      };
    case "row":
      return {
        says: `"${found}" stands in a row that names no question`,
        mend: "Move it to the row of its question, or empty it.",
      };
    case "sheet":
      return {
        says: `"${found}" stands on a sheet that has no questions`,
        mend: "Move what belongs to a question to its row, and take the sheet out.",
      };
    case "answer":
      return {
        says: `"${found}" is no answer to this question`,
        mend: `${near}Choose from the list of the cell, or write what the help beside it asks for.`,
      };
    case "result":
      return {
        says: `"${found}" answers no single question`,
        mend: "Answer the questions of this control one by one: csm-check init --only ID, or a workbook of its questions.",
      };
    case "detail":
      return {
        says: `"${found}" cannot be what is asked here`,
        mend: `${near}Correct the cell, or empty it.`,
      };
  }
}

const formatWords: Readonly<Record<Extract<MergeProblem, { code: "answers-format" }>["why"], ProblemWords>> =
  {
    old: {
      says: "workbooks are read as .xlsx alone",
      mend: "Open it in the spreadsheet, and save it as .xlsx (Excel workbook).",
    },
    workbook: { says: "this is no workbook of Excel, or a damaged one", mend: "Save it again as .xlsx." },
    "workbook-too-large": {
      says: "this workbook holds more than questions and answers do",
      mend: "Copy the sheets with the answers into a new workbook, and save that.",
    },
    csv: {
      says: "quotes are opened here and not closed, or stand within a cell",
      mend: "Save it again as .csv (UTF-8) in the spreadsheet.",
    },
  };
