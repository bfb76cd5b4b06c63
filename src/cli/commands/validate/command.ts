import { catalogueOption, noColor, noFollow, pathRoot, type Command } from "../../run/command.ts";

/** `validate`. */
export const validate: Command = {
  name: "validate",
  summary: "say whether declarations and catalogues are well formed",
  about: `Says whether declarations and catalogues are well formed, with every problem of
every file. Judges nothing.`,
  examples: [{ line: "csm-check validate supplier.yaml" }, { line: "csm-check validate house-rules.yaml" }],
  arguments: [
    {
      form: "[files...]",
      says: "declarations or catalogues, or a folder of them (default: supplier.yaml where there is one); - is standard input",
    },
  ],
  options: [
    {
      options: [
        catalogueOption("the catalogue of the declarations"),
        { form: "-f, --format <name>", says: "table or json", default: "table" },
        noFollow,
        pathRoot,
        noColor,
      ],
    },
  ],
  after: `
Exit codes: 0 well formed, 2 not.
`,
  load: async () => (await import("./validate.ts")).validateCommand,
};
