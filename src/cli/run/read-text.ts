import type { Document, Parsed } from "../../document/document.ts";
import { isNamedJson } from "../../document/is-named-json.ts";
import { quickDocument } from "../../document/quick-document.ts";
import { fileText } from "./file-text.ts";
import type { Host } from "../world/host.ts";
import { shownPath } from "./shown-path.ts";

/** A file as it was read: its bytes, its text for code frames, its document or its problems. */
export interface ReadText {
  /** The file as it was named, by which others are found. */
  readonly path: string;
  /** The file as reports tell it, and everything that stands in it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
  readonly document: Parsed<Document>;
}

/** Reads a file (`-` is standard input) as one document. */
export async function readText(path: string, limit: number, host: Host): Promise<ReadText> {
  const shown = shownPath(path, host);
  const { bytes, text } = fileText(path, limit, host, shown);
  if (!text.ok) return { path, shown, bytes, text: undefined, document: text };
  return textRead({ path, shown, bytes }, text.value);
}

/** A text as one document. */
export async function textRead(
  file: Pick<ReadText, "path" | "shown" | "bytes">,
  text: string,
): Promise<ReadText> {
  return { ...file, text, document: await documentIn(text, file.shown) };
}

async function documentIn(text: string, path: string): Promise<Parsed<Document>> {
  // Most declarations are YAML.
  if (isNamedJson(path)) return (await import("../../document/json-document.ts")).jsonDocument(text, path);
  return quickDocument(text, path) ?? (await carefully(text, path));
}

/** Most texts are sound, and what tells faults takes longer to load than they to be read: loaded only then. */
async function carefully(text: string, path: string): Promise<Parsed<Document>> {
  return (await import("../../document/careful-document.ts")).carefulDocument(text, path);
}
