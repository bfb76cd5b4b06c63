import { decode } from "../document/decode.ts";
import type { Document, Parsed } from "../document/document.ts";
import { parseDocument } from "../document/parse-document.ts";

/** The text of a file, or its bytes, which are checked to be UTF-8. */
export type Source = string | Uint8Array;

/** Reads the text or the bytes of a file as one document, under the rules by which the commands read files. */
export function readSource(
  source: Source,
  path: string,
  limit: number,
): { readonly bytes: Uint8Array; readonly document: Parsed<Document> } {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const text = decode(bytes, path, limit);
  return { bytes, document: text.ok ? parseDocument(text.value, path) : text };
}
