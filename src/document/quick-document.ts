import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import { placer } from "./place.ts";
import type { Problem } from "./problem.ts";
import { problemLimit } from "./problems-in-order.ts";
import { quickYaml } from "./quick-yaml.ts";
import { readJson } from "./read-json.ts";

/**
 * Reads a text as one document, as `parseDocument` does, without the slow reader of YAML: undefined where the text is
 * none that `quickYaml` vouches for, and `carefulDocument` has to read it.
 */
export function quickDocument(text: string, path: string): Parsed<Document> | undefined {
  const place = placer(path, text);
  const strange = forbiddenIn(text, problemLimit + 1).map(({ offset, codePoint }): Problem => ({
    code: "forbidden-character",
    codePoint,
    at: place(offset, offset + 1),
  }));
  if (strange.length > 0) return documentOf({ node: undefined, problems: strange }, path, place(0));
  if (/\.json$/i.test(path)) return documentOf(readJson(text, place), path, place(0));
  const node = quickYaml(text, place);
  return node === undefined ? undefined : documentOf({ node, problems: [] }, path, place(0));
}
