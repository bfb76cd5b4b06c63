import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Declaration } from "../../src/declaration/declaration.ts";
import type { Parsed } from "../../src/document/document.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { mergeSources, type Merged, type Prefer } from "../../src/sharing/merge/merge-sources.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { sourceOfDeclaration, type Source } from "../../src/sharing/source.ts";
import { declarationFrom } from "./reading-declarations.ts";
import { sound } from "./sound.ts";

/** A text as a source, called a.yaml, b.yaml and so on. */
export function sourceFrom(text: string, index: number): Source {
  return sourceOfDeclaration(sound(parseDocument(text, `${"abcdefgh".charAt(index)}.yaml`)), { text });
}

/** What texts say together, or where they contradict each other. */
export function merging(
  [first, ...others]: readonly [string, ...string[]],
  catalogue: Catalogue,
  prefer: Prefer = "none",
): Parsed<Merged> {
  return mergeSources(
    [sourceFrom(first, 0), ...others.map((text, index) => sourceFrom(text, index + 1))],
    catalogue,
    prefer,
  );
}

/** The text of what texts say together. */
export function mergedOf(
  texts: readonly [string, ...string[]],
  catalogue: Catalogue,
  prefer: Prefer = "none",
): string {
  const text = mergedText(texts[0], sound(merging(texts, catalogue, prefer)).root, catalogue);
  if (!text.ok) throw new Error(`the text could not be changed: ${text.why}`);
  return text.text;
}

/** The declaration of a merged text. */
export function declared(text: string, catalogue: Catalogue): Declaration {
  return sound(declarationFrom(text, catalogue));
}
