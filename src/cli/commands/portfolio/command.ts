import { catalogueOption, noColor, pathRoot, type Command, type Option } from "../../run/command.ts";
import { judgingOptions } from "../../run/judging-options.ts";
import { portfolioFormats } from "../../../reports/portfolio-formats.ts";

/** Under what declarations are judged here: what was not sent along is a note, and a DCC certificate is taken. */
const judging: readonly Option[] = judgingOptions.map((option) => {
  if (option.form.startsWith("--evidence <"))
    return {
      form: option.form,
      says: "look at evidence files: off, check or require (default: at those that were sent along)",
    };
  return option.form === "--accept-dcc"
    ? { form: "--no-accept-dcc", says: "take no DCC certificate for what is unanswered" }
    : option;
});

/** `portfolio`. */
export const portfolio: Command = {
  name: "portfolio",
  summary: "many suppliers in one picture",
  about: `Assesses many declarations, and tells them in one picture: a row a supplier, how
many stand how at which level, what is open most often, what lapses next, and
the files that could not be used. It also takes what was stored of assessments
(JSON, NDJSON), so that parts that were assessed elsewhere are joined.`,
  examples: [
    { line: "csm-check portfolio suppliers/" },
    { line: "csm-check portfolio suppliers/ --failing -o board.html", does: "to show" },
    { line: "csm-check portfolio suppliers/ -o now.ndjson --since before.ndjson", does: "what got worse" },
    { line: "csm-check portfolio --register firms.xlsx", does: "from a spreadsheet" },
    { line: "csm-check portfolio part-1.ndjson part-2.ndjson -o all.csv", does: "join parts" },
    { line: "csm-check portfolio suppliers/ -o suppliers.parquet", does: "to ask in SQL" },
  ],
  arguments: [
    {
      form: "[paths...]",
      says: "declarations, pages saved with answers, folders of both, stored assessments (JSON, NDJSON); - is standard input",
    },
  ],
  options: [
    {
      title: "What is looked at:",
      options: [
        {
          form: "--register <file>",
          says: "the firms of a register (.csv or .xlsx) in place of paths, each at its level: a heading row, then a firm a row",
        },
        ...judging,
        catalogueOption(),
        { form: "--since <file>", says: "tell what got worse since this NDJSON of an earlier run" },
        {
          form: "--jobs <n>",
          says: "so many threads (default: one for each core, where there is enough to do)",
        },
        { form: "--shard <i/n>", says: "the i-th of n parts alone, by the paths" },
        {
          form: "--resume",
          says: "keep what an earlier run has written to the NDJSON output, where unchanged",
        },
      ],
    },
    {
      title: "What is listed (ndjson holds all):",
      options: [
        { form: "--failing", says: "those that fall short, and files that could not be used" },
        {
          form: "--verdict <verdict>",
          says: "not-met, undecided, met-with-plan or met (repeatable)",
          repeatable: true,
        },
        { form: "--at-level <level>", says: "those that were assessed at this level" },
        {
          form: "--sort <by>",
          says: "path, supplier, level, verdict, open, lapses or holds (parquet: always path)",
          default: "path",
        },
      ],
    },
    {
      title: "What is shown:",
      options: [
        {
          form: "-f, --format <name>",
          says: `what goes to standard output: ${portfolioFormats.map(({ name }) => name).join(", ")}`,
          default: "table",
        },
        {
          form: "-o, --output <file>",
          says: `also write it (repeatable); by ending: ${portfolioFormats.flatMap(({ ending }) => ending ?? []).join(", ")}`,
          repeatable: true,
        },
        pathRoot,
        {
          form: "--redact",
          says: "leave out what was found, file names, company numbers and contacts, in every format",
        },
        { form: "--no-gate", says: "exit code 0 once every file is accounted for, whatever the verdicts" },
        { form: "-q, --quiet", says: "one sentence only" },
        { form: "--plain", says: "no columns: for screen readers" },
        noColor,
      ],
    },
  ],
  after: `
Rows come in the order of the paths, whatever the number of threads. A supplier
is known again by its company number, else by its name.

A firm of a register that has sent nothing, or has no level, falls short.

Exit codes: 0, 1 where a supplier falls short, 2 where a file could not be used;
the output is complete all the same. With --no-gate 0, or 2 where the run is not
complete.
`,
  load: async () => (await import("./portfolio.ts")).portfolioCommand,
};
