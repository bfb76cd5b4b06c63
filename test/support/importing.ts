import { readFileSync } from "node:fs";
import type { Catalogue, Control } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue.ts";
import type { Document, Parsed } from "../../src/document/document.ts";
import { parseDocument, parseForeign } from "../../src/document/parse-document.ts";
import type { Composed } from "../../src/exchange/compose.ts";
import { importFramework } from "../../src/exchange/import-framework.ts";
import type { LeftKind } from "../../src/exchange/left-out.ts";
import type { Open } from "../../src/exchange/oscal-find.ts";
import { writtenCatalogue } from "../../src/exchange/write-catalogue.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { sound } from "./sound.ts";

const folder = new URL("../exchange/samples/", import.meta.url);

/** The text of a sample file of another tool. */
export function sampleText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** Data as a document of another tool, as if it stood in a file of this name. */
export function foreign(data: unknown, path: string = "given.json"): Document {
  return sound(parseForeign(typeof data === "string" ? data : JSON.stringify(data), path));
}

/** Nothing lies beside a profile. */
export const openNothing: Open = () => "missing";

/** What becomes of documents: a catalogue as its file has it, or problems. */
export function composed(documents: readonly Document[], open: Open = openNothing): Parsed<Composed> {
  return importFramework(documents, open, { builtIn: ["built-in"] });
}

/** An import that went well. */
export interface Imported {
  /** The catalogue as csm-check reads what was written. */
  readonly catalogue: Catalogue;
  /** How many of each kind were not carried over as they were. */
  readonly left: ReadonlyMap<LeftKind, number>;
  readonly text: string;
}

/** Imports documents, writes the catalogue, and reads it again. */
export function imported(documents: readonly Document[], open: Open = openNothing): Imported {
  const result = sound(composed(documents, open));
  const text = writtenCatalogue(result);
  const document = sound(parseDocument(text, "imported.yaml"));
  const rules = { validate: validateCatalogue, builtIn: ["built-in"] };
  const catalogue = sound(parseCatalogue(document, [], rules));
  return { catalogue, left: new Map(result.left.map(({ kind, count }) => [kind, count])), text };
}

/** The codes of what is wrong with an import. */
export function refusal(documents: readonly Document[], open: Open = openNothing): readonly string[] {
  const result = composed(documents, open);
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

/** The control with this id. */
export function controlIn({ controls }: Catalogue, id: string): Control {
  const control = controls.find((each) => each.id === id);
  if (control === undefined)
    throw new Error(`no control ${id}: ${controls.map((each) => each.id).join(", ")}`);
  return control;
}
