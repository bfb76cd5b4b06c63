import { entriesOf, textOf, valueAt, type Node } from "../../document/node.ts";
import { isSame } from "../../document/splice-tree.ts";
import type { Items } from "./pairs.ts";

/** Of documents that are called alike so many are looked at. */
const mostAlike = 20;

/**
 * Pieces of evidence that are written out in one list, and say no more than a document that the other list names: then
 * they are the same, and the name says it better. By their places, with that of the name.
 */
export function saidByNames(
  written: Items,
  names: Items,
  documents: ReadonlyMap<string, Node>,
): ReadonlyMap<number, number> {
  const byTitle = new Map<string, { readonly document: Node; readonly index: number }[]>();
  for (const [index, item] of names.entries()) {
    const document = documents.get(textOf(item) ?? "");
    if (document === undefined) continue;
    const alike = byTitle.get(titleOf(document)) ?? [];
    if (alike.length < mostAlike) byTitle.set(titleOf(document), [...alike, { document, index }]);
  }
  const said = new Map<number, number>();
  for (const [index, item] of written.entries()) {
    if (item?.kind !== "map") continue;
    const name = byTitle.get(titleOf(item))?.find(({ document }) => says(document, item));
    if (name !== undefined) said.set(index, name.index);
  }
  return said;
}

function titleOf(node: Node): string {
  return textOf(valueAt(node, "title")) ?? "";
}

function says(document: Node, written: Node): boolean {
  return entriesOf(written).every(({ key, value }) => {
    const there = valueAt(document, key);
    return there !== undefined && isSame(there, value);
  });
}
