import type { Given, MergeProblem, NotPlaced } from "../../document/merge-problem.ts";
import { isCalendarDate } from "../../document/calendar-date.ts";
import type { Place } from "../../document/place.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";
import { registerProblemWords } from "./register-problem-words.ts";

/** The words of a problem of files that are to become one declaration. */
export function mergeProblemWords(problem: MergeProblem): ProblemWords {
  switch (problem.code) {
    case "two-answers": {
      const { of, ask, first, second } = problem;
      const question = ask === undefined ? "" : ` (${clip(ask, 120)})`;
      return {
        says: `${clip(of)}${question} has two answers: ${givenWords(first, first.at)}, and here ${givenWords(second)}`,
        mend: "Agree on one, and correct the other file, or use --prefer last.",
      };
    }
    case "other-supplier":
      return {
        says: `the ${problem.key} is "${clip(problem.found)}" here, and "${clip(problem.first.said)}" in ${placeText(problem.first.at)}`,
        mend: "Write the same firm the same in both.",
      };
    case "not-placed":
      return notPlacedWords(
        problem.why,
        clip(problem.found),
        problem.nearest === undefined ? "" : `Is "${clip(problem.nearest)}" meant? `,
      );
    case "answers-format":
      return formatWords(problem);
    case "no-answers":
      return {
        says: "no sheet has questions and answers side by side",
        mend: 'Head them "Question" and "Answer".',
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
  const byId = "Write its id, as in 2314.policy";
  switch (why) {
    case "question":
      return { says: `"${found}" is no known question`, mend: `${near}${byId}, or its very words.` };
    case "several":
      return { says: `several questions read "${found}"`, mend: `${byId}.` };
    case "row":
    case "sheet":
      return {
        says: `"${found}" stands where no question is`,
        mend: "Move it to the row of its question.",
      };
    case "answer":
    case "detail":
      return {
        says: `"${found}" is no answer here`,
        mend: `${near}See the list of the cell, or the help beside it.`,
      };
    case "result":
      return {
        says: `"${found}" answers no single question`,
        mend: "Answer those of its control one by one, and empty this cell.",
      };
  }
}

function formatWords({ why, at }: Extract<MergeProblem, { code: "answers-format" }>): ProblemWords {
  switch (why) {
    case "old":
      return { says: "workbooks are read as .xlsx alone", mend: "Save it as .xlsx." };
    case "workbook-too-large":
      return {
        says: "this workbook is too large",
        mend: "Copy the answers into a new one.",
      };
    case "workbook":
    case "csv":
      return registerProblemWords({ code: "register-format", why, at });
  }
}
