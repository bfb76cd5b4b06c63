import type { DueDates } from "../following/due-dates.ts";
import type { FormatOf } from "./format.ts";
import { listingFormats } from "./listing-formats.ts";

/** In what `renewals` tells its dates. */
export const renewalsFormats: readonly FormatOf<DueDates>[] = [
  {
    name: "table",
    ending: ".txt",
    load: async () => (await import("./renewals/renewals-table.ts")).renewalsTable,
  },
  ...listingFormats<DueDates>(
    ["markdown", "csv", "xlsx", "html"],
    async () => (await import("./renewals/renewals-listing.ts")).renewalsListing,
  ),
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./renewals/renewals-json.ts")).renewalsJson,
  },
  {
    name: "ics",
    ending: ".ics",
    load: async () => (await import("./renewals/renewals-calendar.ts")).renewalsCalendar,
  },
];
