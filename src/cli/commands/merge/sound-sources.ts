import type { UnusableItem } from "../../../assessment/item.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { parseDeclaration } from "../../../declaration/parse-declaration.ts";
import type { Document } from "../../../document/document.ts";
import { textOf, valueAt, type Node } from "../../../document/node.ts";
import type { Problem } from "../../../document/problem.ts";
import validateDeclaration from "../../../generated/declaration-validator.js";
import { withEntries, entryFor } from "../../../sharing/merge/work.ts";
import type { Source } from "../../../sharing/source.ts";
import type { FileIn } from "./read-file.ts";

/** Every problem that `assess` would have with a document, were its level set. */
export function problemsOf(document: Document, catalogue: Catalogue): readonly Problem[] {
  const rules = { validate: validateDeclaration, levelNeeded: false };
  const declaration = parseDeclaration(document, catalogue, rules);
  return declaration.ok ? [] : declaration.problems;
}

/** The files as sources, or those that cannot be used; a table need not name the firm that another file names. */
export function soundSources(
  files: readonly FileIn[],
  catalogue: Catalogue,
): { readonly sources: readonly Source[]; readonly unusable: readonly UnusableItem[] } {
  const sources: Source[] = [];
  const unusable: UnusableItem[] = [];
  const read = files.map((file) => ({ file, source: file.sourceBy(catalogue) }));
  const name = read
    .map(({ source }) => (source.ok ? valueAt(source.value.document.root, "supplier", "name") : undefined))
    .find((each) => textOf(each) !== undefined);
  for (const { file, source } of read) {
    if (!source.ok) {
      unusable.push(unusableItem(file, source.problems));
      continue;
    }
    const document = withSupplier(file, source.value.document, name);
    const problems = problemsOf(document, catalogue);
    if (problems.length > 0) unusable.push(unusableItem(file, problems));
    else sources.push({ ...source.value, document });
  }
  return { sources, unusable };
}

/** A table that does not name the firm speaks of that which another file names. */
function withSupplier({ isTable }: FileIn, document: Document, name: Node | undefined): Document {
  const { root } = document;
  const supplier = valueAt(root, "supplier");
  if (isTable !== true || name === undefined || textOf(valueAt(supplier, "name")) !== undefined)
    return document;
  const known =
    supplier?.kind === "map" ? supplier : ({ kind: "map", entries: [], place: root.place } as const);
  const named = withEntries(known, [entryFor("name", name)]);
  return { ...document, root: withEntries(root, [entryFor("supplier", named)]) };
}

/** A file with what is wrong with it. */
export function unusableItem({ path, shown }: FileIn, problems: readonly Problem[]): UnusableItem {
  return { ok: false, path, problems, sources: new Map(shown === undefined ? [] : [[path, shown]]) };
}
