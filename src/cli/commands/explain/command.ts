import { catalogueOption, noColor, type Command } from "../../run/command.ts";

/** `explain`. */
export const explain: Command = {
  name: "explain",
  summary: "explain a control, a code or a term",
  about: `Explains a control (what it asks and why, its questions, what passes and where
that rule comes from, evidence, what to do), a code of a finding, warning or
problem, or a term.`,
  examples: [
    { line: "csm-check explain 2314" },
    { line: "csm-check explain certificate-expires-soon" },
    { line: "csm-check explain MFA" },
    { line: "csm-check explain FW-1 --catalogue cyber-essentials" },
  ],
  arguments: [
    {
      form: "<names...>",
      says: "ids of controls, codes of findings, warnings and problems, or terms",
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
