import { itemsOf, plainOf, valueAt, type ListNode, type MapNode, type Node } from "./node.ts";
import { blockOf, flowOf, inTurn, type Writes } from "./source-of-node.ts";
import { removing, writing } from "./splice-edits.ts";
import type { Path, Step } from "./splice-options.ts";
import type { Edit } from "./splice-places.ts";
import { sourceOf, withEdits, type Source } from "./splice-source.ts";
import { appendItem, removeKey, setValue, type Spliced } from "./splice.ts";

/** What of a text has to change for it to mean something else. */
interface Change {
  readonly path: Path;
  readonly kind: "set" | "append" | "remove";
  readonly value: Node;
}

/**
 * Makes a YAML text mean what a tree says, and leaves every character as it is that need not change. What
 * is made at once and turns out to mean something else is made again, change by change.
 */
export function spliceTree(text: string, now: MapNode, writes: Writes): Spliced {
  const source = sourceOf(text);
  if (source === undefined) return { ok: false, why: "unreadable" };
  const changes = changesIn(source.root, now, [], writes);
  if (changes.length === 0) return { ok: true, text };
  const spliced = atOnce(source, changes, writes);
  if (spliced !== undefined && canonical(spliced.root) === canonical(now))
    return { ok: true, text: `${source.bom}${spliced.text}` };
  return oneByOne(text, changes, now, writes);
}

/** All changes made on the text as it is; what reads otherwise then is seen by whoever asked. */
function atOnce(source: Source, changes: readonly Change[], writes: Writes) {
  const edits: Edit[] = [];
  for (const { path, kind, value } of changes) {
    if (kind === "remove") {
      const gone = removing(source.text, source.map, path);
      if (typeof gone === "string") return undefined;
      edits.push(...gone);
      continue;
    }
    const keys = path.map(String);
    const block = kind === "set" ? blockOf(value, keys, writes) : undefined;
    const yaml = flowOf(value, keys, writes);
    const { text, map: root } = source;
    const made = writing({
      ...{ text, root, path, kind, yaml, options: writes },
      ...(block === undefined ? {} : { block }),
    });
    if (typeof made === "string") return undefined;
    edits.push(...made);
  }
  const { text, root } = withEdits(source, edits);
  return root === undefined ? undefined : { text, root };
}

/** Slower, and each change on what the one before it made. */
function oneByOne(text: string, changes: readonly Change[], now: MapNode, writes: Writes): Spliced {
  let changed: Spliced = { ok: true, text };
  for (const { path, kind, value } of changes) {
    const yaml = flowOf(value, path.map(String), writes);
    changed =
      kind === "remove"
        ? removeKey(changed.text, path)
        : (kind === "set" ? setValue : appendItem)(changed.text, path, yaml, writes);
    if (!changed.ok) return changed;
  }
  const root = sourceOf(changed.text)?.root;
  if (root === undefined || canonical(root) !== canonical(now)) return { ok: false, why: "changed-more" };
  return changed;
}

function changesIn(old: Node, now: Node, path: readonly Step[], writes: Writes): readonly Change[] {
  if (canonical(old) === canonical(now)) return [];
  if (old.kind === "map" && now.kind === "map" && (old.entries.length > 0 || path.length === 0))
    return changesInMap(old, now, path, writes);
  if (old.kind === "list" && now.kind === "list") {
    const changes = changesInList(old, now, path, writes);
    if (changes !== undefined) return changes;
  }
  return changed("set", path, now);
}

function changesInMap(old: MapNode, now: MapNode, path: readonly Step[], writes: Writes): readonly Change[] {
  const gone = old.entries.filter(({ key }) => valueAt(now, key) === undefined);
  const removed = gone.flatMap(({ key, value }) => changed("remove", [...path, key], value));
  const other = inTurn(now.entries, path.map(String), writes).flatMap(({ key, value }) => {
    const before = valueAt(old, key);
    const below = [...path, key];
    return before === undefined ? changed("set", below, value) : changesIn(before, value, below, writes);
  });
  return [...removed, ...other];
}

/** What is changed within items, and what comes behind them; undefined where the list is another one. */
function changesInList(
  old: ListNode,
  now: ListNode,
  path: readonly Step[],
  writes: Writes,
): readonly Change[] | undefined {
  if (old.items.length === 0 || now.items.length < old.items.length) return undefined;
  const isKept = old.items.every((item, index) => {
    const after = itemsOf(now)[index];
    return after !== undefined && ((item.kind === "map" && after.kind === "map") || isSame(item, after));
  });
  if (!isKept) return undefined;
  return now.items.flatMap((item, index) => {
    const before = old.items[index];
    return before === undefined
      ? changed("append", path, item)
      : changesIn(before, item, [...path, index], writes);
  });
}

function changed(kind: Change["kind"], [first, ...rest]: readonly Step[], value: Node): readonly Change[] {
  return typeof first === "string" ? [{ path: [first, ...rest], kind, value }] : [];
}

/** Whether two values say the same, in whatever order their keys stand. */
export function isSame(one: Node, other: Node): boolean {
  return canonical(one) === canonical(other);
}

/** The data of a node as one text, in which the order of keys means nothing. */
export function canonical(node: Node): string {
  return JSON.stringify(plainOf(node), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
