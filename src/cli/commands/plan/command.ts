import { planFormats } from "../../../reports/plan-formats.ts";
import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import { judgingOptions } from "../../run/judging-options.ts";

/** `plan`. */
export const plan: Command = {
  name: "plan",
  summary: "the Cyber Improvement Plan: what to do, in which order, by when",
  about: `Lists what falls short, with what to do about it, who does it, and by when: what
is overdue, what has to start today, what nobody has answered, then the quickest.`,
  examples: [
    { line: "csm-check plan supplier.yaml" },
    { line: "csm-check plan supplier.yaml --by 31/03/2027", does: "count back from a deadline" },
    { line: "csm-check plan supplier.yaml --write", does: "enter the actions, to give them owners" },
    { line: "csm-check plan supplier.yaml -o plan.docx", does: "to hand in, with room for the acceptance" },
    { line: "csm-check plan --template form.docx -o plan.docx", does: "in the authority's own form" },
  ],
  arguments: [{ form: "[file]", says: "the declaration (default: supplier.yaml where there is one)" }],
  options: [
    {
      title: "What is planned:",
      options: [
        { form: "--by <date>", says: "count back from this date: by when each thing has to begin" },
        {
          form: "--write",
          says: "enter the advised action of what has no plan yet; comments and order stay",
        },
        ...judgingOptions,
        catalogueOption(),
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "-f, --format <name>",
          says: `what goes to standard output: ${planFormats.map(({ name }) => name).join(", ")}`,
          default: "table",
        },
        {
          form: "-o, --output <file>",
          says: `also write it (repeatable); by ending: ${planFormats.flatMap(({ ending }) => ending ?? []).join(", ")}`,
          repeatable: true,
        },
        {
          form: "--template <file>",
          says: "fill the plan into this document of Word (.docx), which has placeholders",
        },
        { form: "-q, --quiet", says: "the first sentence only" },
        { form: "--plain", says: "no drawing: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
A Cyber Improvement Plan (also called Cyber Implementation Plan) counts once the
contracting authority has accepted it: enter owner, due date and acceptance under
"plan" of the control.

A template (--template) is a document of Word in which these placeholders stand:
  {supplier} {companyNumber} {level} {asOf} {by} {verdict} {sentences}
  {marking} {reference} {buyer} {riskAssessmentReference} {catalogue} {source}
  {tool} {notice}
and in the row of a table that begins with {#entries} and ends with {/entries}:
  {control} {title} {area} {verdict} {findings} {group} {action} {from}
  {effort} {owner} {due} {mitigation} {accepted} {latestStart}
What stands from {^entries} to {/entries} is shown where there is nothing to do.
{supplier}, {notice}, {control}, {action}, {due} have to be there, {marking}
where the declaration has one. An example: examples/plan-template.docx.

Exit codes: as assess: 0 met (or met with an accepted plan), 1 something required
is open, 2 could not be assessed or written.
`,
  load: async () => {
    const { planCommand } = await import("./plan.ts");
    return ([file], options: Parameters<typeof planCommand>[1], host) => planCommand(file, options, host);
  },
};
