import type { Node } from "../../document/node.ts";

/** By what an item of a list is known; undefined where it cannot be known by that. */
export type Key = (item: Node) => string | undefined;

/** An item of one list with the first key and one of the other list with the second one are the same thing. */
export type Round = readonly [Key, Key];

/** The items of a list; undefined stands for one that is not to be paired. */
export type Items = readonly (Node | undefined)[];

/** A round in which the items of both lists are known by the same. */
export function both(key: Key): Round {
  return [key, key];
}

/**
 * Which item of the first list is the same thing as which one of the second, by their places; no item twice. A round is
 * gone through with all items before the next one, and those that are known by the same pair in their order: so it does
 * not matter which list comes first.
 */
export function pairsOf(first: Items, second: Items, rounds: readonly Round[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (keyOfFirst: Key, keyOfSecond: Key): void => {
    const places = placesBy(keyOfSecond, second, taken);
    for (const [index, item] of first.entries()) {
      if (item === undefined || pairs.has(index)) continue;
      const key = keyOfFirst(item);
      const at = key === undefined ? undefined : places.get(key)?.pop();
      if (at === undefined) continue;
      pairs.set(index, at);
      taken.add(at);
    }
  };
  for (const [one, other] of rounds) {
    pair(one, other);
    if (one !== other) pair(other, one);
  }
  return pairs;
}

/** Where the items with a key are, the first of them last: from the end of a list it is taken in no time. */
function placesBy(key: Key, items: Items, taken: ReadonlySet<number>): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, item] of [...items.entries()].toReversed()) {
    const its = item === undefined || taken.has(index) ? undefined : key(item);
    if (its === undefined) continue;
    const there = places.get(its);
    if (there === undefined) places.set(its, [index]);
    else there.push(index);
  }
  return places;
}
