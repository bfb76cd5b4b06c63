import type { RegisterProblem } from "../../document/register-problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is assessed (exit code 2).";

/** What each code of a problem of a register means. */
export const registerExplanations: Readonly<Record<RegisterProblem["code"], Explanation>> = {
  "register-format": {
    title: "A register that cannot be read",
    means: `A register of firms is a CSV file in UTF-8 or the first sheet of a workbook of Excel (.xlsx), of at most 4 MiB, which unpacks to at most 32 MiB and has at most 20,000 rows and 256 columns. ${refused}`,
    todo: "Save the table again in the spreadsheet, alone in its file, as .xlsx or as CSV (UTF-8).",
  },
  "register-empty": {
    title: "A register that names no firm",
    means: `A register has a heading row, then a firm a row; here the rows are missing, or all of it. ${refused}`,
    todo: "Enter a firm a row below the headings. Of a workbook only the first sheet is read.",
  },
  "register-heading": {
    title: "A register without names",
    means: `One column of a register has to be called "name". Headings are matched without regard to case, spaces, hyphens and underscores; known are name, company number, level, risk assessment reference, due, email and declaration, others are kept and not read. ${refused}`,
    todo: 'Call the column with the legal names of the firms "name", in the first row.',
  },
  "register-heading-twice": {
    title: "A heading that stands twice",
    means: `Two columns of a register have the same heading, and nobody can tell which one counts. ${refused}`,
    todo: "Give one of them another heading: a column that is not known is kept, and not read.",
  },
  "register-value": {
    title: "A cell of a register that cannot be used",
    means: `A row needs a name; a due date is written 2026-12-31, 31/12/2026 (the day first) or 31 Dec 2026; an e-mail address is one address. The place is the file, the row and the column. ${refused}`,
    todo: "Mend the cell that is named, or empty it where it may be empty.",
  },
  "register-too-many": {
    title: "A register with too many firms",
    means: `A register has at most 10,000 firms. ${refused}`,
    todo: "Split it, and run csm-check for each part.",
  },
};
