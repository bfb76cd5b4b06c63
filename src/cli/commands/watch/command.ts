import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import { judgingOptions } from "../../run/judging-options.ts";

/** `watch`. */
export const watch: Command = {
  name: "watch",
  summary: "assess again at each save, beside your editor",
  about: `Assesses a declaration again whenever it, its catalogue or an evidence file is
saved, and says what changed since the last save. Ctrl-C ends it.`,
  examples: [{ line: "csm-check watch supplier.yaml" }],
  arguments: [{ form: "[file]", says: "the declaration (default: supplier.yaml where there is one)" }],
  options: [
    {
      options: [
        ...judgingOptions,
        catalogueOption(),
        { form: "--plain", says: "one line a save, and no screen of its own: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Where the output is no terminal, each save gives a line. Nothing is written.

Exit codes: 130 after Ctrl-C, 2 for wrong usage.
`,
  load: async () => {
    const { watchCommand } = await import("./watch.ts");
    return ([file], options: Parameters<typeof watchCommand>[1], host) => watchCommand(file, options, host);
  },
};
