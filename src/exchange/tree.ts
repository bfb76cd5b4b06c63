import { given } from "../document/given.ts";
/** A node of a tree that is written as a list of nodes with the keys of their parents. */
export interface TreeNode<T> {
  readonly node: T;
  readonly key: string;
  readonly parent: string | undefined;
  readonly isRequirement: boolean;
  readonly title: string;
}

/** Which group a node lies in, and under what title within it. */
export interface PlaceInTree {
  readonly group?: string;
  readonly family?: string;
}

/** The groups of a list of nodes, and where each node lies. */
export interface Tree<T> {
  readonly groups: readonly TreeNode<T>[];
  readonly placeOf: (key: string) => PlaceInTree;
}

/**
 * Reads the tree out of the list. The groups are its top nodes; where one alone holds everything, those below it. A
 * node whose parent is missing, or that is its own ancestor, counts as a top node and is told to `lost`.
 */
export function treeOf<T>(nodes: readonly TreeNode<T>[], lost: (key: string) => void): Tree<T> {
  const byKey = new Map<string, TreeNode<T>>();
  for (const node of nodes) if (!byKey.has(node.key)) byKey.set(node.key, node);
  const parents = new Map<string, TreeNode<T>>();
  for (const { key, parent } of byKey.values()) {
    const above = parent === undefined ? undefined : byKey.get(parent);
    if (above !== undefined) parents.set(key, above);
    else if (parent !== undefined) lost(key);
  }
  cutCircles(byKey, parents, lost);
  const holders = new Set([...parents.values()].map(({ key }) => key));
  const tops = [...byKey.values()].filter(({ key }) => !parents.has(key));
  const [only] = tops;
  const isSingle =
    tops.length === 1 &&
    only !== undefined &&
    !only.isRequirement &&
    [...byKey.values()].some(({ key }) => parents.get(key) === only && holders.has(key));
  const roots = isSingle ? [...byKey.values()].filter(({ key }) => parents.get(key) === only) : tops;
  const groups = roots.filter(({ key, isRequirement }) => !isRequirement || holders.has(key));
  return { groups, placeOf: placer(byKey, parents, new Set(groups.map(({ key }) => key))) };
}

/** Each node is walked over once: what is known to reach a top need not be walked again. */
function cutCircles<T>(
  byKey: ReadonlyMap<string, TreeNode<T>>,
  parents: Map<string, TreeNode<T>>,
  lost: (key: string) => void,
): void {
  const sound = new Set<string>();
  for (const start of byKey.keys()) {
    const way = new Set<string>();
    let key: string | undefined = start;
    while (key !== undefined && !sound.has(key)) {
      if (way.has(key)) {
        parents.delete(key);
        lost(key);
        break;
      }
      way.add(key);
      key = parents.get(key)?.key;
    }
    for (const each of way) sound.add(each);
  }
}

function placer<T>(
  byKey: ReadonlyMap<string, TreeNode<T>>,
  parents: ReadonlyMap<string, TreeNode<T>>,
  groups: ReadonlySet<string>,
): Tree<T>["placeOf"] {
  const groupOf = new Map<string, string | undefined>();
  // From the nearest node whose group is known downwards: a chain of any length is walked once.
  const find = (start: string): string | undefined => {
    const way: string[] = [];
    let key: string | undefined = start;
    while (key !== undefined && !groupOf.has(key) && !groups.has(key)) {
      way.push(key);
      key = parents.get(key)?.key;
    }
    const group = key === undefined ? undefined : groups.has(key) ? key : groupOf.get(key);
    for (const each of way) groupOf.set(each, group);
    return group;
  };
  return (key) => {
    const group = find(key);
    const above = parents.get(key);
    const family = above === undefined || above.key === group ? undefined : byKey.get(above.key)?.title;
    const isBelow = group !== undefined && key !== group && family !== undefined;
    return { ...given({ group }), ...(isBelow ? { family } : {}) };
  };
}
