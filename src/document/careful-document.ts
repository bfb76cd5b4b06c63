import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { placer } from "./place.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Reads a YAML text that `quickDocument` does not vouch for, and tells everything that is wrong with it. Apart, because
 * its parser takes longer to load than a sound text to be read.
 */
export function carefulDocument(text: string, path: string): Parsed<Document> {
  const place = placer(path, text);
  return documentOf(readYaml(text, place), path, place(0));
}
