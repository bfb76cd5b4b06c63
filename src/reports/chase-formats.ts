import type { Chase } from "../following/flow-down/chase.ts";
import type { FormatOf } from "./format.ts";
import { listingFormats } from "./listing-formats.ts";

/** In what `flow-down --chase` tells whom to ask for what. */
export const chaseFormats: readonly FormatOf<Chase>[] = [
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./flow-down/chase-markdown.ts")).chaseMarkdown,
  },
  ...listingFormats<Chase>(["csv"], async () => (await import("./flow-down/chase-listing.ts")).chaseListing),
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./flow-down/chase-json.ts")).chaseJson,
  },
];
