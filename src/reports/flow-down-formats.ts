import type { Chain } from "../following/flow-down/chain.ts";
import type { FormatOf } from "./format.ts";
import { listingFormats } from "./listing-formats.ts";

/** In what `flow-down` tells a chain. */
export const flowDownFormats: readonly FormatOf<Chain>[] = [
  {
    name: "table",
    ending: ".txt",
    load: async () => (await import("./flow-down/chain-table.ts")).chainTable,
  },
  ...listingFormats<Chain>(
    ["markdown"],
    async () => (await import("./flow-down/chain-listing.ts")).chainListing,
  ),
  ...listingFormats<Chain>(
    ["csv", "xlsx"],
    async () => (await import("./flow-down/chain-listing.ts")).chainRowsListing,
  ),
  {
    name: "html",
    ending: ".html",
    load: async () => (await import("./flow-down/chain-html.ts")).chainHtml,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./flow-down/chain-json.ts")).chainJson,
  },
  {
    name: "mermaid",
    ending: ".mmd",
    load: async () => (await import("./flow-down/chain-mermaid.ts")).chainMermaid,
  },
];
