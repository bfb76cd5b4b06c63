import type { Node } from "./node.ts";
import type { Place } from "./place.ts";

/** Data as JSON has it; a key without a value is not there. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Data that a program holds as the tree that reading it as a text would give; everything stands at one place. */
export function nodeOf(plain: Plain, place: Place): Node {
  if (plain === null) return { kind: "scalar", text: "", empty: true, place };
  if (typeof plain !== "object") return { kind: "scalar", text: String(plain), empty: false, place };
  if (isList(plain)) return { kind: "list", items: plain.map((each) => nodeOf(each, place)), place };
  const entries = Object.entries(plain).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, keyPlace: place, value: nodeOf(value, place) }],
  );
  return { kind: "map", entries, place };
}

function isList(plain: object): plain is readonly Plain[] {
  return Array.isArray(plain);
}
