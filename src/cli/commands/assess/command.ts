import { endings, formats } from "../../../reports/formats.ts";
import { catalogueOption, noColor, noFollow, pathRoot, type Command } from "../../run/command.ts";
import { assessCommand } from "./assess.ts";

/** `assess`: nearly every run is one, so it is there from the start. */
export const assess: Command = {
  name: "assess",
  summary: "judge declarations, print the verdict, set the exit code",
  about: `Reads declarations, judges each control of the level, prints the verdict and
what to do, and sets the exit code.`,
  examples: [
    { line: "csm-check assess supplier.yaml" },
    { line: "csm-check assess supplier.yaml --as-of +30d --fail-on certificate-expires-soon" },
    { line: "csm-check assess supplier.yaml -o report.html -o report.xlsx" },
    { line: "csm-check assess suppliers/*.yaml --format csv > suppliers.csv" },
    { line: "cat supplier.yaml | csm-check assess -" },
  ],
  arguments: [
    {
      form: "[files...]",
      says: "declarations in YAML or JSON, or a folder of them (default: supplier.yaml where there is one); - is standard input",
    },
  ],
  options: [
    {
      title: "What is judged:",
      options: [
        {
          form: "-l, --level <level>",
          says: "the level, in place of the declared one (0, 1, 2 or 3)",
        },
        {
          form: "--as-of <date>",
          says: "judge as of this date (2026-12-31, 31/12/2026, 31 Dec 2026), or +30d for 30 days from today (default: today in London)",
        },
        catalogueOption(),
        {
          form: "--evidence <mode>",
          says: "look at evidence files: off, check or require",
          default: "check",
        },
        {
          form: "--evidence-root <dir>",
          says: "the folder of the evidence files (default: that of the declaration)",
        },
        noFollow,
        { form: "--no-plans", says: "leave accepted plans out of account" },
        { form: "--accept-dcc", says: "let a DCC certificate in force answer what is unanswered" },
      ],
    },
    {
      title: "What fails (exit code 1):",
      options: [
        { form: "--strict", says: "recommended controls that fall short, too" },
        {
          form: "--fail-on <code>",
          says: "a warning with this code, too (repeatable, or several with commas)",
          repeatable: true,
        },
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "-f, --format <name>",
          says: `what goes to standard output: ${formats.map((each) => each.name).join(", ")}`,
          default: "table",
        },
        {
          form: "-o, --output <file>",
          says: `also write a report (repeatable); by ending: ${endings.join(", ")}`,
          repeatable: true,
        },
        pathRoot,
        {
          form: "--redact",
          says: "leave out what was found, file names, notes and contacts, in every report",
        },
        { form: "--appendix", says: "with every question and answer, in reports on paper" },
        { form: "--notes", says: "with the notes of the declaration, which reports leave out otherwise" },
        { form: "--all", says: "every control, with what is met and what is only suggested, too" },
        { form: "-q, --quiet", says: "a line for each file: the file, the verdict" },
        { form: "--plain", says: "one fact a line, no drawing: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Exit codes: 0 met (or met with an accepted plan), 1 something required is open
or what --strict or --fail-on names, 2 could not be assessed. Of several files
the highest counts. More: csm-check help exit-codes.
`,
  load: () => Promise.resolve(assessCommand),
};
