import { catalogueOption, noColor, noFollow, pathRoot, type Command } from "../../run/command.ts";

/** `diff`. */
export const diff: Command = {
  name: "diff",
  summary: "what got better and worse between two declarations or assessments",
  about: `Says what got better and what got worse between two declarations, or stored
assessments (JSON), or one of each: which controls moved and why, and what
changed in certificates, evidence, scope, level and contract.`,
  examples: [
    { line: "csm-check diff before.yaml supplier.yaml" },
    { line: "csm-check diff january.json supplier.yaml", does: "since it was stored" },
    { line: "csm-check diff before.yaml supplier.yaml -f markdown", does: "for a pull request" },
  ],
  arguments: [
    { form: "<before>", says: "a declaration, or an assessment as csm-check assess -o x.json stores it" },
    { form: "<after>", says: "the same, later; one of the two may be - (standard input)" },
  ],
  options: [
    {
      title: "How declarations are judged:",
      options: [
        {
          form: "-l, --level <level>",
          says: "the level, in place of the declared one (0, 1, 2 or 3)",
        },
        {
          form: "--as-of <date>",
          says: "judge as of this date, or +30d for 30 days from today (default: today in London)",
        },
        catalogueOption(),
        {
          form: "--evidence <mode>",
          says: "look at evidence files: off, check or require",
          default: "check",
        },
        {
          form: "--evidence-root <dir>",
          says: "the folder of the evidence files (default: that of each declaration)",
        },
        noFollow,
        { form: "--no-plans", says: "leave accepted plans out of account" },
        { form: "--accept-dcc", says: "let a DCC certificate in force answer what is unanswered" },
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "-f, --format <name>",
          says: "what goes to standard output: table, markdown, html or json",
          default: "table",
        },
        {
          form: "-o, --output <file>",
          says: "also write a report (repeatable); by ending: .txt, .md, .html or .json",
          repeatable: true,
        },
        pathRoot,
        {
          form: "--redact",
          says: "leave out what was found, evidence, contract and holders of certificates",
        },
        { form: "-q, --quiet", says: "the first sentence only" },
        { form: "--plain", says: "one fact a line, no drawing: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Both declarations are judged as of one day; a stored assessment keeps its own,
and the options above do not change it. A control got worse when its verdict
did: met or not applicable, then planned, partly met, then not met or
unanswered. One that the later level requires and that falls short counts as
worse. Recommended controls are told, and count for nothing.

Exit codes: 0 nothing got worse, 1 a required control or the verdict got worse,
2 could not be compared.
`,
  load: async () => {
    const { diffCommand } = await import("./diff.ts");
    return ([before = "", after = ""], options, host) => diffCommand(before, after, options, host);
  },
};
