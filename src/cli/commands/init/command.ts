import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import type { InitOptions } from "./init-options.ts";

/** `init`. */
export const init: Command = {
  name: "init",
  summary: "ask for a declaration, question by question",
  about: `Asks for a declaration, question by question, and ends with a first verdict.
Every answer is saved before the next question; run it again to go on.`,
  examples: [
    { line: "csm-check init", does: "writes supplier.yaml" },
    { line: "csm-check init supplier.yaml --level 1", does: "go on to Level 1" },
    { line: "csm-check init new.yaml --from old.yaml", does: "keep what still holds" },
    { line: "csm-check init --only 2314,2500", does: "these controls alone" },
    { line: "csm-check init --template", does: "a blank to fill in with an editor" },
  ],
  arguments: [{ form: "[file]", says: "the declaration to write or go on with", default: "supplier.yaml" }],
  options: [
    {
      options: [
        { form: "-l, --level <level>", says: "the level to answer for" },
        catalogueOption(),
        { form: "--only <ids>", says: "ask these controls alone, as in 2314,2500" },
        { form: "--recommended", says: "ask the recommended controls, too" },
        { form: "--template", says: "write a blank to fill in, and ask nothing" },
        { form: "--from <file>", says: "begin with what still holds of another, once it is confirmed" },
        { form: "--plain", says: "numbered choices, no cursor movement: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
It needs a terminal; --template does not. An existing file keeps its comments
and its order, and one that cannot be read is left alone.

Exit codes: 0 finished, or saved and left; 2 for wrong usage or a file with
problems; 130 for Ctrl-C, 143 and 129 for a signal (what was answered is saved).
`,
  load: async () => {
    const { initCommand } = await import("./init.ts");
    return ([file = ""], options: InitOptions, host) => initCommand(file, options, host);
  },
};
