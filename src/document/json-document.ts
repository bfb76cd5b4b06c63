import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { forbiddenProblems } from "./forbidden-problems.ts";
import { placer } from "./place.ts";
import { readJson } from "./read-json.ts";
import { tooManyValues, valuesLimit } from "./values-limit.ts";

/** Reads a text as one document of strict JSON. */
export function jsonDocument(text: string, path: string): Parsed<Document> {
  const tooMany = tooManyValues(text, path, valuesLimit);
  if (tooMany !== undefined) return tooMany;
  const place = placer(path, text);
  const problems = forbiddenProblems(text, place);
  const reading = problems.length > 0 ? { node: undefined, problems } : readJson(text, place);
  return documentOf(reading, path, place(0));
}
