import type { Place } from "./place.ts";

/** A value of a YAML or JSON text that still knows where it stands. */
export type Node = ScalarNode | ListNode | MapNode;

/** A scalar is text, as its author wrote it; what it means is decided by what is asked there. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly text: string;
  /** Nothing was written, or a plain `null` or `~`; an empty text in quotes is text. */
  readonly empty: boolean;
  /** A comment stands where the value could, which may be meant as one. */
  readonly commented?: true;
  readonly place: Place;
}

/** A list. */
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly place: Place;
}

/** A mapping; keys are text and stand once. */
export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  readonly place: Place;
}

/** A key and its value. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Node;
}

/** The entry of a mapping with this key; undefined where there is none or the node is no mapping. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== "map") return undefined;
  // Thousands of times for a declaration: whatever is made for each is felt.
  for (let index = 0; index < node.entries.length; index++) {
    const entry = node.entries[index];
    if (entry?.key === key) return entry;
  }
  return undefined;
}

/** The value under a path of keys; undefined where something on the way is missing. */
export function valueAt(
  node: Node | undefined,
  key?: string,
  ...deeper: readonly string[]
): Node | undefined {
  if (key === undefined) return node;
  const value = entryOf(node, key)?.value;
  return deeper.length === 0 ? value : valueAt(value, ...deeper);
}

/** The entries of a mapping without the author's own `x-` keys; none where the node is no mapping. */
export function entriesOf(node: Node | undefined): readonly Entry[] {
  if (node?.kind !== "map") return none;
  // Hardly any mapping has one, and a declaration has hundreds of mappings.
  return node.entries.some(isOwn) ? node.entries.filter((entry) => !isOwn(entry)) : node.entries;
}

function isOwn({ key }: Entry): boolean {
  return key.startsWith("x-");
}

/** The items of a list; none where the node is no list. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items : none;
}

const none: readonly [] = [];

/** The text of a scalar that is not empty. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && !node.empty ? node.text : undefined;
}

/** The data without places: every scalar its text, an empty one null, a mapping an object of its own keys. */
export function plainOf(node: Node): unknown {
  switch (node.kind) {
    case "scalar":
      return node.empty ? null : node.text;
    case "list":
      return node.items.map(plainOf);
    case "map": {
      const plain: Record<string, unknown> = {};
      for (const { key, value } of node.entries) {
        // Defined, not assigned: it is a key like any other. Defining every key takes several times as long.
        if (key === "__proto__")
          Object.defineProperty(plain, key, { value: plainOf(value), enumerable: true });
        else plain[key] = plainOf(value);
      }
      return plain;
    }
  }
}
