import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { forbiddenProblems } from "./forbidden-problems.ts";
import { placer } from "./place.ts";
import { quickYaml } from "./quick-yaml.ts";
import { tooManyValues, valuesLimit } from "./values-limit.ts";

/**
 * Reads a YAML text as one document, as `parseDocument` does, without the slow reader: undefined where the text is none
 * that `quickYaml` vouches for, and `carefulDocument` has to read it.
 */
export function quickDocument(text: string, path: string): Parsed<Document> | undefined {
  const tooMany = tooManyValues(text, path, valuesLimit);
  if (tooMany !== undefined) return tooMany;
  const place = placer(path, text);
  const node = quickYaml(text, place);
  if (node !== undefined) return documentOf({ node, problems: [] }, path, place(0));
  const problems = forbiddenProblems(text, place);
  return problems.length === 0 ? undefined : documentOf({ node, problems }, path, place(0));
}
