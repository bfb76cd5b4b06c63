import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parsed, type Parsed } from "../../document/document.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import { entriesOf, valueAt, type MapNode, type Node } from "../../document/node.ts";
import { inOrder } from "../../document/problems-in-order.ts";
import type { Giver, Source } from "../source.ts";
import { combine } from "./combine.ts";
import { doubts } from "./doubts.ts";
import { otherSuppliers } from "./same-supplier.ts";
import { signed } from "./signed.ts";
import { twoAnswers, type Work } from "./work.ts";

/** What several sources say together. */
export interface Merged {
  readonly root: MapNode;
  /** Where two said different things, and the last was taken. */
  readonly overruled: readonly MergeProblem[];
}

/** Which of two answers counts, where there are two. */
export type Prefer = "none" | "last";

/** What several sources say, as one tree; or where they contradict each other. Each of them is sound by itself. */
export function mergeSources(
  [first, ...others]: readonly [Source, ...Source[]],
  catalogue: Catalogue,
  prefer: Prefer,
): Parsed<Merged> {
  const strangers = otherSuppliers([first, ...others]);
  if (strangers.length > 0)
    return parsed(inOrder(strangers), () => ({ root: first.document.root, overruled: [] }));
  const doubted = doubts([first, ...others]);
  if (doubted.length > 0)
    return parsed(inOrder(doubted), () => ({ root: first.document.root, overruled: [] }));
  const found: MergeProblem[] = [];
  const givers = new Map<Node, Giver>([first, ...others].flatMap((source) => [...source.givers]));
  const controls = new Map(catalogue.controls.map((control) => [control.id, control]));
  const rules: Pick<Work, "catalogue" | "controls" | "giverOf" | "conflict" | "combined"> = {
    catalogue,
    controls,
    giverOf: (node) => givers.get(node),
    conflict: (where, one, other) => {
      found.push(twoAnswers({ controls, giverOf: (node) => givers.get(node) }, where, one, other));
      return prefer === "last" ? other : one;
    },
    combined: (one, other, where) => combine(one, other, where, { ...rules, documents, adding }),
  };
  let documents: ReadonlyMap<string, Node> = new Map();
  let adding: Giver | undefined;
  const root = others.reduce<MapNode>(
    (map, { document, giver }) => {
      adding = giver;
      const root = signed(document.root, giver, map);
      documents = new Map([map, root].flatMap((each) => documentsIn(each)));
      const now = rules.combined(map, root, []);
      return now.kind === "map" ? now : map;
    },
    signed(first.document.root, first.giver, undefined),
  );
  return prefer === "last"
    ? { ok: true, value: { root, overruled: found } }
    : parsed(inOrder(found), () => ({ root, overruled: [] }));
}

function documentsIn(root: Node): readonly (readonly [string, Node])[] {
  return entriesOf(valueAt(root, "documents")).map(({ key, value }) => [key, value] as const);
}
