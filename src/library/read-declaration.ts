import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Declaration as Declared } from "../declaration/declaration.ts";
import { declarationLimit } from "../declaration/declaration-limit.ts";
import type { NamedFile } from "../declaration/named-files.ts";
import { shownFiles } from "../declaration/shown-files.ts";
import { parseDeclaration } from "../declaration/parse-declaration.ts";
import type { Parsed } from "../document/document.ts";
import validateDeclaration from "../generated/declaration-validator.js";
import { readSource, type Source } from "./source.ts";

/** A declaration that fits its catalogue, with what it was read from and by. */
export interface Declaration extends Declared {
  /** The catalogue by which it was read; by no other can it be judged. */
  readonly catalogue: Catalogue;
  /** The bytes that were read: reports tell their SHA-256. */
  readonly bytes: Uint8Array;
  /** The files that it names to show something, each once, by their path as written there. */
  readonly files: ReadonlyMap<string, NamedFile>;
}

/** How a declaration is read. */
export interface DeclarationOptions {
  /** What the file is called, for reports and the places of problems; one that ends in `.json` is read as JSON. */
  readonly path?: string;
  /** The level that is going to be assessed, where it is not the declared one: the file need not say one then. */
  readonly level?: string;
}

/** Reads a declaration: one that fits the catalogue, or every problem of the file. */
export function readDeclaration(
  source: Source,
  catalogue: Catalogue,
  { path = "supplier.yaml", level }: DeclarationOptions = {},
): Parsed<Declaration> {
  const { bytes, document } = readSource(source, path, declarationLimit);
  if (!document.ok) return document;
  const declaration = parseDeclaration(document.value, catalogue, {
    validate: validateDeclaration,
    levelNeeded: true,
    ...(level === undefined ? {} : { level }),
  });
  if (!declaration.ok) return declaration;
  const files = shownFiles(document.value.root);
  return { ok: true, value: { ...declaration.value, catalogue, bytes, files } };
}
