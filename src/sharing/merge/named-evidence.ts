import { entriesOf, textOf, valueAt, type Node } from "../../document/node.ts";
import { isSame } from "../../document/splice-tree.ts";

/** How evidence that is written out goes with names in `documents`. */
export interface NamedEvidence {
  /** Whether a name in the first list says all that is written out here. */
  readonly isSaid: (item: Node) => boolean;
  /** Which item of the first list is written out, and says no more than the document that is named here. */
  readonly lesser: (item: Node) => number | undefined;
}

/** Of documents that are called alike so many are looked at. */
const mostAlike = 20;

/** A piece that is written out, and a name whose document says all of it, are the same: the name stays. */
export function namedEvidence(items: readonly Node[], documents: ReadonlyMap<string, Node>): NamedEvidence {
  const named = (item: Node): Node | undefined => {
    const id = textOf(item);
    return id === undefined ? undefined : documents.get(id);
  };
  const titleOf = (node: Node | undefined): string => textOf(valueAt(node, "title")) ?? "";
  const names = new Map<string, number[]>();
  const written = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const [places, key] = item.kind === "map" ? [written, titleOf(item)] : [names, titleOf(named(item))];
    const there = places.get(key) ?? [];
    if (there.length < mostAlike) places.set(key, [...there, index]);
  }
  const found = (
    places: ReadonlyMap<string, readonly number[]>,
    title: string,
    fits: (item: Node) => boolean,
  ) =>
    places.get(title)?.find((index) => {
      const item = items[index];
      return item !== undefined && fits(item);
    });
  return {
    isSaid: (item) =>
      item.kind === "map" && found(names, titleOf(item), (name) => says(named(name), item)) !== undefined,
    lesser: (item) => {
      const document = named(item);
      return document === undefined
        ? undefined
        : found(written, titleOf(document), (each) => says(document, each));
    },
  };
}

function says(document: Node | undefined, written: Node): boolean {
  return entriesOf(written).every(({ key, value }) => {
    const there = valueAt(document, key);
    return there !== undefined && isSame(there, value);
  });
}
