import type { Diff } from "./diff/diff.ts";
import type { FormatOf } from "./format.ts";
import { listingFormats } from "./listing-formats.ts";

/** In what `csm-check diff` tells what changed, the first being what a terminal shows. */
export const diffFormats: readonly FormatOf<Diff>[] = [
  { name: "table", ending: ".txt", load: async () => (await import("./diff/diff-table.ts")).diffTable },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./diff/diff-markdown.ts")).diffMarkdown,
  },
  ...listingFormats<Diff>(["html"], async () => (await import("./diff/diff-listing.ts")).diffListing),
  { name: "json", ending: ".json", load: async () => (await import("./diff/diff-json.ts")).diffJson },
];
