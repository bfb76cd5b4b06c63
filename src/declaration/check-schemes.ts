import { schemesAsked, type Catalogue } from "../catalogue/catalogue.ts";
import { schemeSpellings, schemeId } from "../catalogue/scheme.ts";
import type { Document } from "../document/document.ts";
import { nearest } from "../document/nearest.ts";
import { itemsOf, textOf, valueAt } from "../document/node.ts";
import type { DeclarationProblem, Problem } from "../document/problem.ts";

type UnknownScheme = Extract<DeclarationProblem, { readonly code: "unknown-scheme" }>;

/** Schemes of certificates that are nearly one that csm-check knows: taken as written, they would count for nothing. */
export function checkSchemes({ root }: Document, catalogue: Catalogue): UnknownScheme[] {
  const written = itemsOf(valueAt(root, "certificates")).flatMap((certificate) => {
    const node = valueAt(certificate, "scheme");
    const text = textOf(node);
    // Most certificates are of these, for which nothing has to be read of the catalogue.
    return node === undefined || text === undefined || schemeSpellings.includes(schemeId(text))
      ? []
      : [{ text, at: node.place }];
  });
  if (written.length === 0) return [];
  const asked = schemesAsked(catalogue);
  const known = new Set([...schemeSpellings, ...asked]);
  const guesses = [...(known.size > mostGuesses ? schemeSpellings : known)].filter(isLong);
  return written.flatMap(({ text, at }): UnknownScheme[] => {
    if (known.has(schemeId(text, () => asked))) return [];
    const near = nearest(spelt(text), guesses);
    // Another number makes another scheme: iso-9001 is no slip for iso-27001.
    return near === undefined || digitsOf(near) !== digitsOf(text)
      ? []
      : [{ code: "unknown-scheme", found: text, nearest: near, at }];
  });
}

/** What else is said of a scheme that is told already: that it cannot be an id, or has no level. */
export function followsFrom(schemes: readonly UnknownScheme[], problem: Problem): boolean {
  return schemes.some(
    ({ at, found }) => problem.at === at || (problem.code === "only-for-dcc" && problem.scheme === found),
  );
}

/** Each of many certificates is held against each of so many schemes. */
const mostGuesses = 50;

/** As an id would be spelt: a space or a capital is no slip. */
function spelt(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll("+", " plus")
    .replaceAll(/[\s-]+/g, "-");
}

/** Every three letters are near to some other three. */
function isLong(id: string): boolean {
  return id.length > 4;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}
