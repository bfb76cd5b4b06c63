import { chaseFormats } from "../../../reports/chase-formats.ts";
import { flowDownFormats } from "../../../reports/flow-down-formats.ts";
import { catalogueOption, noColor, noFollow, pathRoot, type Command } from "../../run/command.ts";

/** `flow-down`. */
export const flowDown: Command = {
  name: "flow-down",
  summary: "who in the supply chain falls short, tier by tier",
  about: `Assesses each subcontractor that a declaration names at the level flowed down to
it, then those below it, to any depth, and says who falls short and why.`,
  examples: [
    { line: "csm-check flow-down prime.yaml" },
    { line: "csm-check flow-down prime.yaml -o chain.html -o chain.xlsx" },
    { line: "csm-check flow-down prime.yaml --chase", does: "whom to ask for what" },
    { line: "csm-check flow-down --register firms.xlsx", does: "from a spreadsheet, no YAML" },
  ],
  arguments: [
    {
      form: "[prime]",
      says: "the declaration that names the subcontractors (default: supplier.yaml where there is one)",
    },
  ],
  options: [
    {
      title: "Whose chain:",
      options: [
        {
          form: "--register <file>",
          says: "the firms of a register (.csv or .xlsx) in place of a declaration: a heading row, then a firm a row",
        },
        {
          form: "--root <dir>",
          says: "the folder that no file may lie outside of (default: that of the declaration or register)",
        },
        noFollow,
      ],
    },
    {
      title: "How they are judged:",
      options: [
        {
          form: "--as-of <date>",
          says: "as of this date (2026-12-31, 31/12/2026, 31 Dec 2026), or +30d for 30 days from today (default: today in London)",
        },
        catalogueOption("the catalogue, in place of that of the declaration: a built-in id, or a file"),
        {
          form: "--evidence <mode>",
          says: "look at evidence files strictly: off, check or require (default: as check, but one that was not sent along is a note)",
        },
        { form: "--no-plans", says: "leave accepted plans out of account" },
        { form: "--no-accept-dcc", says: "let no DCC certificate answer what is unanswered" },
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "--chase",
          says: `whom to ask for what, with a text to send to each (nothing is sent): ${chaseFormats.map(({ name }) => name).join(", ")}`,
        },
        {
          form: "--save-register <file>",
          says: "write the register again (.csv or .xlsx) with standing and the day until when it holds beside each row",
        },
        {
          form: "-f, --format <name>",
          says: `what goes to standard output: ${flowDownFormats.map(({ name }) => name).join(", ")} (default: table; with --chase markdown)`,
        },
        {
          form: "-o, --output <file>",
          says: `also write it (repeatable); by ending: ${flowDownFormats.flatMap(({ ending }) => ending ?? []).join(", ")}`,
          repeatable: true,
        },
        pathRoot,
        { form: "--all", says: "open every branch of a large tree" },
        { form: "-q, --quiet", says: "the first sentence only" },
        { form: "--plain", says: "one fact a line, no drawing: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Standings: met, met-with-plan; these fall short: not-met, no-risk-assessment (no
level was flowed down), no-declaration, unusable (its file has problems, is of
another firm, or does not show what is asked). A plan counts where it was
accepted for the risk assessment of this subcontract. A firm that stands in the
tree twice is entered once. At most 10,000 firms are looked at.

Exit codes: 0 nobody falls short, 1 somebody does (the prime, too, where it
declares a level), 2 the declaration or register cannot be used. A broken file of
a subcontractor is its standing, and ends nothing.
`,
  load: async () => {
    const { flowDownCommand } = await import("./flow-down.ts");
    return ([file], options: Parameters<typeof flowDownCommand>[1], host) =>
      flowDownCommand(file, options, host);
  },
};
