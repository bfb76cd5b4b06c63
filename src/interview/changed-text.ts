import type { Catalogue } from "../catalogue/catalogue.ts";
import { parseDeclaration, type DeclarationRules } from "../declaration/parse-declaration.ts";
import { parseDocument } from "../document/parse-document.ts";
import type { Problem } from "../document/problem.ts";
import type { Edit } from "./edits.ts";

/** The text that a change makes of a declaration, or why it makes none. */
export type ChangedText =
  | { readonly ok: true; readonly text: string }
  /** Without a problem the text is built in a way that the change cannot be put into. */
  | { readonly ok: false; readonly problem?: Problem };

/** Makes a change, unless it would break the declaration: what would be written is read as `assess` would read it. */
export function changedText(
  text: string,
  edit: Edit,
  path: string,
  catalogue: Catalogue,
  validate: DeclarationRules["validate"],
): ChangedText {
  const spliced = edit(text);
  if (!spliced.ok) return { ok: false };
  const document = parseDocument(spliced.text, path);
  if (!document.ok) return { ok: false, problem: document.problems[0] };
  const declaration = parseDeclaration(document.value, catalogue, { validate, levelNeeded: false });
  return declaration.ok ? { ok: true, text: spliced.text } : { ok: false, problem: declaration.problems[0] };
}
