import { decode } from "../../document/decode.ts";
import { refused, type Document, type Parsed } from "../../document/document.ts";
import { parseDocument } from "../../document/parse-document.ts";
import type { Host } from "../world/host.ts";

/** Most bytes of a declaration. */
export const declarationLimit: number = 256 * 1024;

/** Most bytes of a catalogue. */
export const catalogueLimit: number = 4 * 1024 * 1024;

/** A file as it was read: its bytes, its text for code frames, its document or its problems. */
export interface ReadText {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
  readonly document: Parsed<Document>;
}

/** Reads a file (`-` is standard input) as one document. */
export function readText(path: string, limit: number, host: Host): ReadText {
  const read = host.read(path, limit);
  const nothing = new Uint8Array();
  if (!read.ok)
    return {
      path,
      bytes: nothing,
      text: undefined,
      document: refused({ code: "unreadable", reason: read.reason, at: { path } }),
    };
  const text = decode(read.bytes, path, limit);
  if (!text.ok) return { path, bytes: read.bytes, text: undefined, document: text };
  return { path, bytes: read.bytes, text: text.value, document: parseDocument(text.value, path) };
}
