import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import { renewalsFormats } from "../../../reports/renewals-formats.ts";
import { judgingOptions } from "../../run/judging-options.ts";

/** `renewals`. */
export const renewals: Command = {
  name: "renewals",
  summary: "list every date that turns a control; a calendar, too",
  about: `Lists every date on which something stops counting: certificates, yearly
attestations, tests and reviews, evidence, plans, the contract. What is overdue
comes first. Found by judging the declaration again on each of these days.`,
  examples: [
    { line: "csm-check renewals supplier.yaml" },
    { line: "csm-check renewals supplier.yaml -o renewals.ics", does: "for your calendar" },
    { line: "csm-check renewals suppliers/*.yaml --within 90", does: "of all suppliers" },
  ],
  arguments: [
    {
      form: "[files...]",
      says: "declarations, or a folder of them (default: supplier.yaml where there is one)",
    },
  ],
  options: [
    {
      title: "What is looked at:",
      options: [
        { form: "--within <days>", says: "what is overdue, and the next so many days" },
        ...judgingOptions,
        catalogueOption(),
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "-f, --format <name>",
          says: `what goes to standard output: ${renewalsFormats.map(({ name }) => name).join(", ")}`,
          default: "table",
        },
        {
          form: "-o, --output <file>",
          says: `also write it (repeatable); by ending: ${renewalsFormats.flatMap(({ ending }) => ending ?? []).join(", ")}`,
          repeatable: true,
        },
        { form: "-q, --quiet", says: "one sentence only" },
        { form: "--plain", says: "no drawing: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Each date is the first day on which something no longer counts; a certificate
that ends on 8 June lapses on 9 June. Import renewals.ics again later: events
that have moved are moved, and none is doubled.

Exit codes: 0, or 2 where a file could not be assessed or written.
`,
  load: async () => (await import("./renewals.ts")).renewalsCommand,
};
