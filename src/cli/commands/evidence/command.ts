import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import type { EvidenceOptions } from "./evidence.ts";

/** `evidence`. */
export const evidence: Command = {
  name: "evidence",
  summary: "list the evidence files of a declaration, note their SHA-256",
  about: `Lists the evidence files that a declaration names, whether each is there and
unchanged, and its SHA-256. Judges nothing, and looks at no contents.`,
  examples: [
    { line: "csm-check evidence supplier.yaml" },
    { line: "csm-check evidence supplier.yaml --write", does: "note each SHA-256" },
    { line: "csm-check evidence supplier.yaml --add 2314 policy.pdf", does: "name a file" },
  ],
  arguments: [{ form: "[file]", says: "the declaration (default: supplier.yaml where there is one)" }],
  options: [
    {
      options: [
        { form: "--write", says: "note the SHA-256 of files that have none noted" },
        { form: "--add <control> <file...>", says: "name a file as evidence of a control" },
        {
          form: "--evidence-root <dir>",
          says: "the folder of the evidence files (default: that of the declaration)",
        },
        {
          form: "--as-of <date>",
          says: "look at dates as of this one, or +30d for 30 days from today (default: today in London)",
        },
        catalogueOption("the catalogue of the declaration"),
        { form: "-f, --format <name>", says: "table or json", default: "table" },
        noColor,
      ],
    },
  ],
  after: `
--add takes files beside or below the declaration; it refuses the declaration
itself, empty files and Git LFS pointers. What was noted stays noted: where a
file has changed for good, delete its sha256 and run --write. The file keeps its
comments and its order.

Exit codes: 0, or 2 for wrong usage, a file with problems or one that cannot be
written.
`,
  load: async () => {
    const { evidenceCommand } = await import("./evidence.ts");
    return ([file], options: EvidenceOptions, host) => evidenceCommand(file, options, host);
  },
};
