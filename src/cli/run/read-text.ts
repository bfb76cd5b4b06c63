import type { Document, Parsed } from "../../document/document.ts";
import { isNamedJson } from "../../document/is-named-json.ts";
import { lineDocument } from "../../document/line-document.ts";
import { quickJsonDocument } from "../../document/quick-json-document.ts";
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
  if (isNamedJson(path)) return quickJsonDocument(text, path) ?? (await parsedJson(text, path));
  return lineDocument(text, path) ?? (await parsedDocument(text, path));
}

async function parsedJson(text: string, path: string): Promise<Parsed<Document>> {
  return (await import("../../document/json-document.ts")).jsonDocument(text, path);
}

/**
 * Most texts are read by their lines alone. What parses the others takes longer to load than a declaration to be judged,
 * and what tells faults still longer: loaded only then.
 */
async function parsedDocument(text: string, path: string): Promise<Parsed<Document>> {
  const { quickDocument } = await import("../../document/quick-document.ts");
  return quickDocument(text, path) ?? (await carefully(text, path));
}

async function carefully(text: string, path: string): Promise<Parsed<Document>> {
  return (await import("../../document/careful-document.ts")).carefulDocument(text, path);
}
