import { cellsSpanned, outOfBounds } from "./out-of-bounds.ts";
import { packedAnew, unpackedWithin } from "./unpacked-within.ts";

/** Tables are small: no more is unpacked than this, whatever the file says of itself. */
const needed = {
  limit: 32 * 1024 * 1024,
  needs: "xl/workbook.xml",
  takes: (name: string): boolean => /\.(?:xml|rels)$/.test(name),
};

/** So many sheets are read of one file. */
const mostSheets = 100;

/** The cells that all sheets may span together, the empty ones too: whoever reads them makes each. */
const mostSpanned = 2_000_000;

/**
 * A workbook as an archive in which nothing is packed, so that nothing in it can be larger than was seen here; or why it
 * is not read. Where every sheet is to be read, they are counted, too: one part may be named as a hundred sheets.
 */
export function boundedWorkbook(
  bytes: Uint8Array,
  wanted: "first sheet" | "every sheet",
): ArrayBuffer | "damaged" | "too-large" {
  const unpacked = unpackedWithin(bytes, needed);
  if (typeof unpacked === "string") return unpacked;
  if ([...unpacked].some(([name, part]) => outOfBounds(name, part))) return "too-large";
  if (wanted === "every sheet" && spansTooMuch(unpacked)) return "too-large";
  return packedAnew(unpacked);
}

function spansTooMuch(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const book = new TextDecoder().decode(parts.get("xl/workbook.xml"));
  const sheets = book.match(/<(?:[\w.-]+:)?sheet[\s/>]/g)?.length ?? 0;
  const spans = [...parts].map(([name, part]) => (name.endsWith(".xml") ? cellsSpanned(part) : 0));
  const largest = Math.max(0, ...spans.map((span) => (span === "too-many" ? Infinity : span)));
  return sheets > mostSheets || sheets * largest > mostSpanned;
}
