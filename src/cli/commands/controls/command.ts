import { catalogueOption, noColor, type Command } from "../../run/command.ts";

/** `controls`. */
export const controls: Command = {
  name: "controls",
  summary: "list controls by level, area, family, kind or words",
  about: `Lists the controls of a catalogue, by level, area, family, kind, or words in
what they say: those with the words in their title come first. Judges nothing.`,
  examples: [
    { line: "csm-check controls --level 0 --recommended" },
    { line: "csm-check controls --level 1 --area B backup" },
    { line: "csm-check controls --level 2 --kind technical --format json" },
    { line: "csm-check controls --catalogue cyber-essentials" },
  ],
  arguments: [{ form: "[words...]", says: "words that all occur in what a control says" }],
  options: [
    {
      options: [
        { form: "-l, --level <level>", says: "those that a level requires" },
        { form: "--recommended", says: "with --level: those that it recommends, too" },
        { form: "--area <id>", says: "those of an area (CE, A, B, C or D)" },
        { form: "--family <words>", says: "those of a family" },
        { form: "--kind <kind>", says: "technical or non-technical" },
        catalogueOption("of another catalogue"),
        { form: "-f, --format <name>", says: "table or json", default: "table" },
        noColor,
      ],
    },
  ],
  after: `
Exit codes: 0, or 2 for wrong usage.
`,
  load: async () => (await import("./controls.ts")).controlsCommand,
};
