import type { RegisterProblem } from "../../document/register-problem.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";

/** The words of a problem of a register of firms. */
export function registerProblemWords(problem: RegisterProblem): ProblemWords {
  switch (problem.code) {
    case "register-format":
      return formatWords(problem.why);
    case "register-empty":
      return {
        says: "this register names no firm",
        mend: "It needs a heading row, then a firm a row.",
      };
    case "register-heading":
      return {
        says: 'no column has the heading "name"',
        mend: `${problem.near === undefined ? "" : `Is "${clip(problem.near)}" meant? `}Call the column with the firms' legal names "name".`,
      };
    case "register-heading-twice":
      return {
        says: `the heading "${problem.heading}" stands here a second time`,
        mend: "Give the other column another heading: what is not known is kept, and not read.",
      };
    case "register-value":
      return valueWords(problem.column, clip(problem.found));
    case "register-too-many":
      return {
        says: `this register has more than ${problem.limit} firms`,
        mend: "Run it for a part of them.",
      };
  }
}

function formatWords(why: Extract<RegisterProblem, { code: "register-format" }>["why"]): ProblemWords {
  switch (why) {
    case "ending":
      return { says: "a register is a file that ends in .csv or .xlsx", mend: "Save it as one of these." };
    case "workbook":
      return {
        says: "this is no workbook of Excel, or a damaged one",
        mend: "Save it again as .xlsx, or as .csv (UTF-8).",
      };
    case "workbook-too-large":
      return {
        says: "this workbook holds more than a register of firms does",
        mend: "Put the table alone into a new workbook, or save it as .csv (UTF-8).",
      };
    case "csv":
      return {
        says: "quotes are opened here and not closed, or stand within a cell",
        mend: "Save it again as .csv (UTF-8) in the spreadsheet.",
      };
  }
}

function valueWords(column: "name" | "due" | "email", found: string): ProblemWords {
  switch (column) {
    case "name":
      return { says: "this row has no name", mend: "Enter the firm's legal name, or take the row out." };
    case "due":
      return {
        says: `"${found}" is not a date`,
        mend: "Write 2026-12-31, 31/12/2026 (the day first), or 31 Dec 2026.",
      };
    case "email":
      return {
        says: `"${found}" is not an e-mail address`,
        mend: "Write one address, or leave the cell empty.",
      };
  }
}
