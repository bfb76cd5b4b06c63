import { catalogueOption, noColor, type Command } from "../../run/command.ts";

/** `explain`. */
export const explain: Command = {
  name: "explain",
  summary: "explain a control, a code, a term; find what speaks of anything else",
  about: `Explains a control (what it asks and why, its questions, what passes and where
that rule comes from, evidence, what to do), a code of a finding, warning or
problem, a term, a verdict, an area or a level. Any other words are looked for.`,
  examples: [
    { line: "csm-check explain 2314", does: "a control" },
    { line: "csm-check explain certificate-expires-soon", does: "a code" },
    { line: "csm-check explain SAQ", does: "a term, with the official page on it" },
    { line: "csm-check explain partly met", does: "a verdict" },
    { line: "csm-check explain backups", does: "the controls that speak of it" },
    { line: "csm-check explain FW-1 --catalogue cyber-essentials" },
  ],
  arguments: [
    {
      form: "<names...>",
      says: "ids of controls, codes, terms, verdicts, areas, levels (level 1), or words to look for",
    },
  ],
  options: [
    {
      options: [
        catalogueOption("of another catalogue"),
        { form: "-f, --format <name>", says: "table or json", default: "table" },
        noColor,
      ],
    },
  ],
  after: `
Exit codes: 0, or 2 for wrong usage.
`,
  load: async () => (await import("./explain.ts")).explainCommand,
};
