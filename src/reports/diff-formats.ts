import type { Diff } from "./diff/diff.ts";
import type { FormatOf } from "./format.ts";
import { paperFormats } from "./paper-formats.ts";

/** In what `csm-check diff` tells what changed, the first being what a terminal shows. */
export const diffFormats: readonly FormatOf<Diff>[] = [
  { name: "table", ending: ".txt", load: async () => (await import("./diff/diff-table.ts")).diffTable },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./diff/diff-markdown.ts")).diffMarkdown,
  },
  ...paperFormats<Diff>(["html"], async () => (await import("./diff/diff-paper.ts")).diffPaper),
  { name: "json", ending: ".json", load: async () => (await import("./diff/diff-json.ts")).diffJson },
];
