import type { Node } from "./node.ts";
import type { Place } from "./place.ts";

/** The keys of a JSON pointer. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a JSON pointer leads to, and the nearest place on the way where it leads nowhere. */
export function lookUp(root: Node, pointer: string): { node: Node | undefined; place: Place } {
  let node: Node | undefined = root;
  let place = root.place;
  for (const key of keysOf(pointer)) {
    const next: Node | undefined =
      node?.kind === "list"
        ? node.items[Number(key)]
        : node?.kind === "map"
          ? valueOf(node.entries, key)
          : undefined;
    const keyPlace: Place | undefined =
      node?.kind === "map" ? node.entries.find((entry) => entry.key === key)?.keyPlace : undefined;
    place = next?.kind === "scalar" ? next.place : (keyPlace ?? next?.place ?? place);
    node = next;
  }
  return { node, place };
}

function valueOf(entries: readonly { key: string; value: Node }[], key: string): Node | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}
