import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { forbiddenProblems } from "./forbidden-problems.ts";
import { placer } from "./place.ts";
import { quickJsonDocument } from "./quick-json-document.ts";
import { readJson } from "./read-json.ts";

/** Reads a text as one document of strict JSON. */
export function jsonDocument(text: string, path: string): Parsed<Document> {
  const quick = quickJsonDocument(text, path);
  if (quick !== undefined) return quick;
  const place = placer(path, text);
  const problems = forbiddenProblems(text, place);
  const reading = problems.length > 0 ? { node: undefined, problems } : readJson(text, place);
  return documentOf(reading, path, place(0));
}
