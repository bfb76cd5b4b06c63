import type { Fact } from "./snapshot/snapshot.ts";

/** What came, what went, and what is still there and differs. */
export interface Changes<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** What a key says before and after; no values where it says nothing. */
export interface FactChange {
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether nothing came, went or differs. */
export function isUnchanged({ gone, come, changed }: Changes<unknown>): boolean {
  return gone.length + come.length + changed.length === 0;
}

/** Two lists held against each other; those with the same key, in their order, are the same item. */
export function itemChanges<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Changes<T> {
  const later = byKey(after, keyOf);
  const gone: T[] = [];
  const changed: { before: T; after: T }[] = [];
  for (const [key, item] of byKey(before, keyOf)) {
    const match = later.get(key);
    later.delete(key);
    if (match === undefined) gone.push(item);
    else if (!isSame(item, match)) changed.push({ before: item, after: match });
  }
  return { gone, come: [...later.values()], changed };
}

/** The keys whose values differ: those of the later side in their order, then those that it lacks. */
export function factChanges(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const [earlier, later] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((field) => ({ field, before: earlier.get(field) ?? [], after: later.get(field) ?? [] }))
    .filter((each) => !isSame(each.before, each.after));
}

function valuesOf(facts: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  return new Map(facts.map(({ field, values }) => [field, values]));
}

/** The first of a key keeps it, the second gets one of its own. */
function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [`${key}\n${count}`, item];
    }),
  );
}

/** Both were made by the same reader, which gives their keys in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
