import { entryOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";

/** The text under a path of keys; undefined where there is none, or only white space. */
export function textAt(node: Node | undefined, ...keys: readonly string[]): string | undefined {
  const text = textOf(valueAt(node, ...keys));
  return text === undefined || text.trim() === "" ? undefined : text;
}

/** The items of the list under a path of keys; none where there is no list. */
export function listAt(node: Node | undefined, ...keys: readonly string[]): readonly Node[] {
  return itemsOf(valueAt(node, ...keys));
}

/** The texts of the list under a path of keys; what is no text is passed over. */
export function textsAt(node: Node | undefined, ...keys: readonly string[]): readonly string[] {
  return listAt(node, ...keys).flatMap((each) => textOf(each) ?? []);
}

/** That a key is missing whose value nothing can take the place of. */
export function missing(node: Node, key: string, within: string): Problem {
  return { code: "missing-key", key, within, at: { ...node.place, absent: true } };
}

/** That a list stands empty, is none, or holds nothing that can be imported. */
export function nothingIn(node: Node, key: string): Problem {
  const entry = entryOf(node, key);
  return entry === undefined
    ? { code: "nothing-to-import", at: { ...node.place, absent: true } }
    : { code: "nothing-to-import", at: entry.keyPlace };
}

/** Whether a value says yes; `false` and a missing one say no. */
export function isTrue(node: Node | undefined): boolean {
  return textOf(node)?.toLowerCase() === "true";
}
