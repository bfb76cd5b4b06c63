import { catalogueOption, type Command } from "../../run/command.ts";
import type { SchemaOptions } from "./schema.ts";

/** `schema`. */
export const schema: Command = {
  name: "schema",
  summary: "print the JSON Schema of a file",
  about: `Prints the JSON Schema (2020-12) of a declaration, a catalogue or what csm-check
makes of them as JSON: an assessment, assessments of several, problems, a diff, a
plan, renewals, a portfolio, a supply chain (flow-down), whom to ask in it (chase).
That of a declaration holds every control, question and choice, so that an
editor completes and explains them.`,
  examples: [{ line: "csm-check schema declaration > csm-declaration.schema.json" }],
  arguments: [
    {
      form: "<name>",
      says: "declaration, catalogue, assessment, assessments, problems, diff, plan, renewals, flow-down, chase or portfolio",
    },
  ],
  options: [{ options: [catalogueOption("fill the declaration's schema with this catalogue")] }],
  after: `
Then, as the first line of supplier.yaml:
  # yaml-language-server: $schema=csm-declaration.schema.json
`,
  load: async () => {
    const { schemaCommand } = await import("./schema.ts");
    return ([name = ""], options: SchemaOptions, host) => schemaCommand(name, options, host);
  },
};
