import { given } from "../../document/given.ts";
import { fileKey, type Before, type Earlier } from "./earlier.ts";
import { nameOf } from "./identity.ts";
import type { Row } from "./row.ts";
import { standingMove, standingOf, type Judged, type Standing } from "./standing.ts";

/** What differs from an earlier run. */
export interface SinceThen {
  readonly worse: readonly Worse[];
  readonly better: number;
  /** How many of those could not be judged before. */
  readonly judgedNow: number;
  /** Suppliers, and files that cannot be used, that the earlier run did not have. */
  readonly come: number;
  /** Those that only it had, in its order. */
  readonly gone: readonly Gone[];
}

/** A supplier that stands worse than it did. */
export interface Worse {
  readonly source: string;
  readonly supplier: string;
  readonly before: Judged;
  readonly after: Standing;
}

/** What an earlier run had and this one has not, as it was told then. */
export interface Gone {
  readonly source: string;
  /** Undefined where its file could not be used. */
  readonly supplier?: string;
  readonly before: Standing;
}

/** Holds rows against an earlier run. */
export interface Comparing {
  readonly add: (row: Row) => void;
  readonly told: () => SinceThen;
}

/** Begins to hold rows against an earlier run; `isAsked` says of a source whether this run would have it if it were still there. */
export function comparing(earlier: Earlier, isAsked: (source: string) => boolean = () => true): Comparing {
  const worse: Worse[] = [];
  const seen = new Set<string>();
  const counts = { better: 0, judgedNow: 0, come: 0 };
  return {
    add: (row) => {
      // The file is there, even where it shows now that it is a second one of a supplier that was known.
      const file = fileKey(row.source);
      if (earlier.all.has(file)) seen.add(file);
      const before = earlier.beforeOf(row);
      if (before === undefined) {
        counts.come++;
        return;
      }
      seen.add(before.key);
      const after = standingOf(row);
      const move = standingMove(before.standing, after);
      if (move === "better") {
        counts.better++;
        if (!before.standing.judged) counts.judgedNow++;
      }
      if (move === "worse" && before.standing.judged)
        worse.push({
          source: row.source,
          supplier: nameOf(row)?.supplier ?? before.named?.supplier ?? row.source,
          before: before.standing,
          after,
        });
    },
    told: () => ({
      worse: [...worse],
      ...counts,
      gone: [...earlier.all.values()]
        .filter(({ key, source }) => !seen.has(key) && isAsked(source))
        .map(goneOf),
    }),
  };
}

function goneOf({ source, named, standing }: Before): Gone {
  return { source, ...given({ supplier: named?.supplier }), before: standing };
}
