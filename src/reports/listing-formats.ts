import type { FormatOf } from "./format.ts";
import type { Report, Reporter } from "./reporter.ts";
import type { Listing } from "./listing/listing.ts";

/** The formats in which every listing can be laid out. */
export type ListingFormat = "markdown" | "csv" | "xlsx" | "html";

const renderers: Readonly<Record<ListingFormat, Omit<FormatOf<Listing>, "name">>> = {
  markdown: {
    ending: ".md",
    load: async () => (await import("./listing/markdown-listing.ts")).markdownListing,
  },
  csv: { ending: ".csv", load: async () => (await import("./listing/csv-listing.ts")).csvListing },
  xlsx: {
    ending: ".xlsx",
    binary: true,
    load: async () => (await import("./listing/xlsx-listing.ts")).xlsxListing,
  },
  html: { ending: ".html", load: async () => (await import("./listing/html-listing.ts")).htmlListing },
};

/** Formats of something that is told as a listing. */
export function listingFormats<Told>(
  names: readonly ListingFormat[],
  load: () => Promise<(told: Told) => Listing>,
): readonly FormatOf<Told>[] {
  return names.map((name) => ({
    ...renderers[name],
    name,
    load: async (): Promise<Reporter<Told>> => {
      const [render, listingOf] = await Promise.all([renderers[name].load(), load()]);
      return (told, page): Report | Promise<Report> => render(listingOf(told), page);
    },
  }));
}
