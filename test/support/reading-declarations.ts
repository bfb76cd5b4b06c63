import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Declaration } from "../../src/declaration/declaration.ts";
import { parseDeclaration } from "../../src/declaration/parse-declaration.ts";
import type { Parsed } from "../../src/document/document.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateDeclaration from "../../src/generated/declaration-validator.js";
import type { Fields } from "./small-catalogue.ts";
import { sound } from "./sound.ts";

/** How a declaration is read: from which path, under which `--level`. */
export interface Reading {
  readonly path?: string;
  readonly level?: string;
  readonly levelNeeded?: boolean;
}

/** Reads the text of a declaration against a catalogue. */
export function declarationFrom(
  text: string,
  catalogue: Catalogue,
  { path = "supplier.yaml", level, levelNeeded = true }: Reading = {},
): Parsed<Declaration> {
  const document = parseDocument(text, path);
  const rules = { validate: validateDeclaration, levelNeeded, ...(level === undefined ? {} : { level }) };
  return document.ok ? parseDeclaration(document.value, catalogue, rules) : document;
}

/** The first lines of a declaration that says nothing of any control; `controls:` comes on line 6. */
export const head = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
declared: { on: 2026-11-20 }
scope: { organisation: whole }
`;

/** The text of a declaration as JSON; what a test does not speak of is filled in, `undefined` leaves a key out. */
export function declarationJson(fields: Fields): string {
  return JSON.stringify({
    format: "csm-check/declaration@1",
    supplier: { name: "Harrow Ltd" },
    level: 0,
    declared: { on: "2026-11-20" },
    scope: { organisation: "whole" },
    ...fields,
  });
}

/** A sound declaration with these keys. */
export function declarationOf(catalogue: Catalogue, fields: Fields, reading: Reading = {}): Declaration {
  return sound(declarationFrom(declarationJson(fields), catalogue, { path: "supplier.json", ...reading }));
}
