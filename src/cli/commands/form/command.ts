import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import type { FormOptions } from "./form-options.ts";

/** `form`. */
export const form: Command = {
  name: "form",
  summary: "the questions as a page or a workbook, for people without a terminal",
  about: `Writes one HTML page that asks the questions of a level, in any browser, without
a network: it judges, explains, and saves the declaration. Nothing is sent.`,
  examples: [
    { line: "csm-check form --level 0", does: "writes form.html" },
    { line: "csm-check form supplier.yaml", does: "with the answers that are there" },
    { line: 'csm-check form --only 2200 --for "IT support"', does: "for a colleague" },
    { line: "csm-check form supplier.yaml -o questions.xlsx", does: "as a workbook" },
    { line: "csm-check form --level 1 --due 15/1/2027", does: "as a request" },
    { line: "csm-check form --register firms.xlsx", does: "a page for each firm" },
  ],
  arguments: [{ form: "[declaration]", says: "the declaration to begin with (default: a new one)" }],
  options: [
    {
      title: "What is asked:",
      options: [
        { form: "-l, --level <level>", says: "the level to answer for (default: that of the declaration)" },
        catalogueOption(),
        { form: "--only <ids>", says: "ask these controls alone, as in 2200-2217,3107" },
        { form: "--recommended", says: "ask the recommended controls, too" },
      ],
    },
    {
      title: "Whom it is for:",
      options: [
        { form: "--for <whom>", says: 'who is to answer, in words, as in "IT support"' },
        { form: "--buyer <name>", says: "who asks for the answers" },
        { form: "--due <date>", says: "the day by which they are asked for" },
      ],
    },
    {
      title: "What is written:",
      options: [
        {
          form: "--register <file>",
          says: "a page for each firm of a register (.csv or .xlsx), at the level of its row, and the text of a message to it",
        },
        {
          form: "-o, --output <file>",
          says: "the page to write, or a workbook where it ends in .xlsx (default: form.html), or with --register the folder (default: requests)",
        },
        { form: "--force", says: "write over files that are there already" },
        noColor,
      ],
    },
  ],
  after: `
The page shows what assess would say of the same answers. It saves the
declaration as init would write it, and itself with the answers in it. merge joins
what several people answered, in pages and workbooks, into one declaration.
Exit codes: 0 written; 2 for wrong usage or a file with problems.
`,
  load: async () => {
    const { formCommand } = await import("./form.ts");
    return ([file], options: FormOptions, host) => formCommand(file, options, host);
  },
};
