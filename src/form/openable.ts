import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Parsed } from "../document/document.ts";
import { valueAt } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import { parseDeclaration } from "../declaration/parse-declaration.ts";
import validateDeclaration from "../generated/declaration-validator.js";
import type { PageState } from "./page-state.ts";

/** Whatever is wrong with the declaration that a page brings along, read as `assess` would. */
export function openable({ declaration, file }: PageState, catalogue: Catalogue): Parsed<unknown> {
  const document = parseDocument(declaration, file);
  if (!document.ok) return document;
  // A new one has no name yet: it is asked for first.
  if (valueAt(document.value.root, "supplier") === undefined) return document;
  return parseDeclaration(document.value, catalogue, { validate: validateDeclaration, levelNeeded: false });
}
