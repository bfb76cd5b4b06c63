import { bareNumber, identityByName, identityOf, nameOf, type Named } from "./identity.ts";
import type { Row } from "./row.ts";
import { standingOf, type Standing } from "./standing.ts";

/** How a supplier stood some time ago, or a file of which nobody knows whose it is. */
export interface Before {
  /** By what it is known again. */
  readonly key: string;
  /** The file, or the row of a register, as it was named then. */
  readonly source: string;
  readonly named?: Named;
  readonly standing: Standing;
}

/** An earlier run: as little of each of its rows as telling what became of it takes. */
export interface Earlier {
  /** Everything that it had, once; of a supplier that is told twice the later line counts. */
  readonly all: ReadonlyMap<string, Before>;
  /** How the supplier of a row stood. */
  readonly beforeOf: (row: Row) => Before | undefined;
}

/** So many lines about one path are told apart; more say nothing about it. */
const mostOfOnePath = 16;

/** Collects how suppliers stood. */
export function remembering(): { readonly add: (row: Row) => void; readonly earlier: () => Earlier } {
  const all = new Map<string, Before>();
  const byName = new Map<string, Before | undefined>();
  const bySource = new Map<string, Before[]>();
  return {
    add: (row) => {
      const named = nameOf(row);
      const { source } = row;
      const key = named === undefined ? fileKey(source) : identityOf(named);
      const before = { key, source, ...(named === undefined ? {} : { named }), standing: standingOf(row) };
      all.set(key, before);
      if (named !== undefined) rememberName(byName, identityByName(named.supplier), before);
      const there = bySource.get(source);
      if (there === undefined) bySource.set(source, [before]);
      else if (there.length < mostOfOnePath) there.push(before);
    },
    earlier: () => ({ all, beforeOf: (row) => beforeOf(row, all, byName, bySource.get(row.source) ?? []) }),
  };
}

/** Two of one name and different numbers are not told apart by it. */
function rememberName(byName: Map<string, Before | undefined>, name: string, before: Before): void {
  const isTaken = byName.has(name) && byName.get(name)?.key !== before.key;
  byName.set(name, isTaken ? undefined : before);
}

/** The key of a file of which nobody knows whose it is. */
export function fileKey(source: string): string {
  return `file ${source}`;
}

/**
 * The same supplier in the same file at the same level, else in the same file, else wherever it was; where one side does not
 * know whose the file is, the file alone.
 */
function beforeOf(
  row: Row,
  all: Earlier["all"],
  byName: ReadonlyMap<string, Before | undefined>,
  there: readonly Before[],
): Before | undefined {
  const named = nameOf(row);
  const [first] = there;
  // The same path on several machines may be the file of anybody.
  if (named === undefined) return there.every(({ key }) => key === first?.key) ? there.at(-1) : undefined;
  const same = there.filter((each) => isSame(each.named, named));
  const { level } = standingOf(row);
  return (
    same.findLast((each) => each.standing.level === level) ??
    same.at(-1) ??
    all.get(identityOf(named)) ??
    oneOf(byName.get(identityByName(named.supplier)), named) ??
    all.get(fileKey(row.source))
  );
}

/** One of that name that has told no company number, or is asked for without one. */
function oneOf(before: Before | undefined, named: Named): Before | undefined {
  return isSame(before?.named, named) ? before : undefined;
}

function isSame(one: Named | undefined, other: Named): boolean {
  if (one === undefined) return false;
  const [number, otherNumber] = [bareNumber(one.number), bareNumber(other.number)];
  return number === undefined || otherNumber === undefined
    ? identityByName(one.supplier) === identityByName(other.supplier)
    : number === otherNumber;
}
