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

Exit codes: as assess: 0 met (or met with an accepted plan), 1 something required
is open, 2 could not be assessed or written.
`,
  load: async () => {
    const { planCommand } = await import("./plan.ts");
    return ([file], options: Parameters<typeof planCommand>[1], host) => planCommand(file, options, host);
  },
};
