import { catalogueOption, noColor, type Command } from "../../run/command.ts";

/** `merge`. */
export const merge: Command = {
  name: "merge",
  summary: "join what several people answered into one declaration",
  about: `Joins declarations, pages that were answered in a browser, and answered workbooks
of one supplier into one declaration. Nothing is lost, and nothing is guessed.`,
  examples: [
    { line: "csm-check merge supplier.yaml it.xlsx office.html -o supplier.yaml" },
    { line: "csm-check merge supplier.yaml answers.csv", does: "shows what it would be" },
    { line: "csm-check merge old.yaml new.xlsx --prefer last -o supplier.yaml", does: "the last one wins" },
  ],
  arguments: [
    {
      form: "<files...>",
      says: "declarations (.yaml, .json), saved pages (.html), workbooks (.xlsx), tables (.csv)",
    },
  ],
  options: [
    {
      options: [
        {
          form: "-o, --output <file>",
          says: "write it here, whole or not at all; the first file may be written anew (default: standard output)",
        },
        { form: "--prefer <which>", says: "last: of two answers take that of the file that is named last" },
        { form: "-l, --level <level>", says: "the level of which is told what is still open" },
        catalogueOption(),
        noColor,
      ],
    },
  ],
  after: `
The comments and the order of the first declaration stay. Two different answers
to one question are a problem that shows both, and who gave them. A row, an
answer or a sheet that cannot be placed is a problem with its cell.

Exit codes: 0 joined, 2 for wrong usage or a problem (then nothing is written).
`,
  load: async () => {
    const { mergeCommand } = await import("./merge.ts");
    return (files, options: Parameters<typeof mergeCommand>[1], host) => mergeCommand(files, options, host);
  },
};
