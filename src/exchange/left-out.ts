/** Kinds of things that an import cannot carry over, or only with a change. */
export type LeftKind =
  | "withdrawn"
  | "unselected"
  | "unused-catalogue"
  | "missing-control"
  | "substituted"
  | "respelt"
  | "repeated"
  | "same-id"
  | "objectives"
  | "links"
  | "alteration"
  | "custom-groups"
  | "differing-parameter"
  | "unknown-parameter"
  | "question"
  | "conditional-question"
  | "empty"
  | "heading"
  | "translations"
  | "scores"
  | "other-objects"
  | "references"
  | "unknown-group"
  | "idle-level"
  | "further"
  | "no-level"
  | "other-standard"
  | "lost-parent"
  | "clipped"
  | "characters"
  | "renamed"
  | "numbered";

/** What could not be carried over: how many, and the names of the first few. */
export interface Left {
  readonly kind: LeftKind;
  readonly count: number;
  readonly names: readonly string[];
}

/** Counts what is left out while a framework is read. */
export interface Ledger {
  readonly leave: (kind: LeftKind, name: string, count?: number) => void;
  readonly left: () => readonly Left[];
}

/** How many names of each kind are kept. */
const mostNames = 5;

/** A ledger with nothing in it. */
export function newLedger(): Ledger {
  const counts = new Map<LeftKind, number>();
  const names = new Map<LeftKind, string[]>();
  return {
    leave: (kind, name, count = 1) => {
      counts.set(kind, (counts.get(kind) ?? 0) + count);
      const known = names.get(kind) ?? [];
      if (known.length < mostNames && !known.includes(name)) names.set(kind, [...known, name]);
    },
    left: () => [...counts].map(([kind, count]) => ({ kind, count, names: names.get(kind) ?? [] })),
  };
}
