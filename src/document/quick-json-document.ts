import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import { placer } from "./place.ts";
import { quickJson } from "./quick-json.ts";
import { tooManyValues, valuesLimit } from "./values-limit.ts";

/**
 * Reads a text as one document of strict JSON, as `jsonDocument` does, without the parser: undefined where the text is none
 * that `quickJson` vouches for, and `jsonDocument` has to read it.
 */
export function quickJsonDocument(text: string, path: string): Parsed<Document> | undefined {
  const tooMany = tooManyValues(text, path, valuesLimit);
  if (tooMany !== undefined) return tooMany;
  if (forbiddenIn(text).length > 0) return undefined;
  const place = placer(path, text);
  const node = quickJson(text, place);
  return node === undefined ? undefined : documentOf({ node, problems: [] }, path, place(0));
}
