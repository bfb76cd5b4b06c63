import type { ImprovementPlan } from "../following/plan-entries.ts";
import type { FormatOf } from "./format.ts";
import { listingFormats } from "./listing-formats.ts";

/** In what `plan` tells its entries. */
export const planFormats: readonly FormatOf<ImprovementPlan>[] = [
  { name: "table", ending: ".txt", load: async () => (await import("./plan/plan-table.ts")).planTable },
  ...listingFormats<ImprovementPlan>(
    ["markdown", "csv", "xlsx", "html"],
    async () => (await import("./plan/plan-listing.ts")).planListing,
  ),
  {
    name: "docx",
    ending: ".docx",
    binary: true,
    load: async () => (await import("./plan/plan-docx.ts")).planDocx,
  },
  { name: "json", ending: ".json", load: async () => (await import("./plan/plan-json.ts")).planJson },
];
