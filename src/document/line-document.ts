import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { lineYaml } from "./line-yaml.ts";
import { placer } from "./place.ts";
import { tooManyValues, valuesLimit } from "./values-limit.ts";

/**
 * Reads a YAML text as one document, as `parseDocument` does, without the parsers: undefined where the text is none that
 * `lineYaml` vouches for, and `quickDocument` has to read it.
 */
export function lineDocument(text: string, path: string): Parsed<Document> | undefined {
  const tooMany = tooManyValues(text, path, valuesLimit);
  if (tooMany !== undefined) return tooMany;
  const place = placer(path, text);
  const node = lineYaml(text, place);
  return node === undefined ? undefined : documentOf({ node, problems: [] }, path, place(0));
}
