import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Declaration } from "../../declaration/declaration.ts";
import { parseDeclaration, type DeclarationRules } from "../../declaration/parse-declaration.ts";
import type { Document, Parsed } from "../../document/document.ts";
import type { MapNode } from "../../document/node.ts";
import conforms from "../../generated/declaration-quick-check.js";
import type { Host } from "../world/host.ts";
import { chosenCatalogue } from "./chosen-catalogue.ts";
import type { ReadText } from "./read-text.ts";

/** A declaration with the catalogue that it fits. */
export interface Fitting {
  readonly root: MapNode;
  readonly catalogue: Catalogue;
  readonly declaration: Declaration;
}

/** What a declaration is held against. */
export interface FitsWhat extends Omit<DeclarationRules, "validate"> {
  /** Undefined where the declaration chooses. */
  readonly catalogue?: Catalogue;
}

/** A declaration out of a file that was read, with the catalogue that it fits; or every problem of the file. */
export async function fitting(
  { document }: ReadText,
  { catalogue: named, ...rules }: FitsWhat,
  host: Host,
): Promise<Parsed<Fitting>> {
  if (!document.ok) return document;
  const catalogue =
    named === undefined ? chosenCatalogue(document.value, host) : ({ ok: true, value: named } as const);
  if (!catalogue.ok) return catalogue;
  const declaration = await declarationIn(document.value, catalogue.value, rules);
  if (!declaration.ok) return declaration;
  return {
    ok: true,
    value: { root: document.value.root, catalogue: catalogue.value, declaration: declaration.value },
  };
}

/** Most declarations are sound, and what tells faults of shape is large: it is loaded once there are faults. */
async function declarationIn(
  document: Document,
  catalogue: Catalogue,
  rules: Omit<DeclarationRules, "validate">,
): Promise<Parsed<Declaration>> {
  const quick = parseDeclaration(document, catalogue, { ...rules, validate: conforms });
  if (quick.ok) return quick;
  const { default: validate } = await import("../../generated/declaration-validator.js");
  return parseDeclaration(document, catalogue, { ...rules, validate });
}
