import type { Node } from "../../document/node.ts";
import type { Thing } from "./things.ts";

/** Finds the items of a list by their keys, none of them twice. */
export interface FoundOnce {
  /** The first item that is known by one of these keys and fits. */
  readonly take: (wanted: readonly string[], fits: (item: Node) => boolean) => number | undefined;
}

/** The items of a list to be found; those that are `taken` already are not. */
export function foundOnce(
  items: readonly Node[],
  thing: (item: Node) => Thing,
  taken: ReadonlySet<number>,
): FoundOnce {
  const gone = new Set(taken);
  const places = new Map<string, number[]>();
  for (const [index, item] of items.entries())
    for (const key of thing(item).own) {
      const there = places.get(key);
      if (there === undefined) places.set(key, [index]);
      else there.push(index);
    }
  // The first one is looked for first: from the end of a list it is taken in no time.
  for (const there of places.values()) there.reverse();
  return {
    take: (wanted, fits) => {
      for (const key of wanted) {
        const there = places.get(key) ?? [];
        while (gone.has(there.at(-1) ?? -1)) there.pop();
        const at = there.findLast((index) => {
          const item = items[index];
          return !gone.has(index) && item !== undefined && fits(item);
        });
        if (at === undefined) continue;
        gone.add(at);
        return at;
      }
      return undefined;
    },
  };
}
