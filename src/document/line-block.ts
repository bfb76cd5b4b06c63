import { lineValue } from "./line-value.ts";
import { goOn, keyOf, type Line, type LineWalk } from "./line-walk.ts";
import type { Entry, ListNode, MapNode, Node } from "./node.ts";
import { repeatsKey } from "./repeats-key.ts";

/** Deeper nests are left to those who count them. */
const deepest = 16;

/** The mapping that begins on the next line, its keys in this column; undefined where it cannot be vouched for. */
export function lineMap(walk: LineWalk, column: number, depth: number): MapNode | undefined {
  const start = walk.line?.keyStart;
  if (start === undefined || depth > deepest) return undefined;
  const entries: Entry[] = [];
  do {
    const entry = nextEntry(walk, column, depth);
    if (entry === undefined) return undefined;
    entries.push(entry);
  } while (walk.line?.indent === column && !walk.line.hasDash);
  if (!isBehind(walk, column - 1) || repeatsKey(entries)) return undefined;
  return { kind: "map", entries, place: walk.place(start, Infinity) };
}

function nextEntry(walk: LineWalk, column: number, depth: number): Entry | undefined {
  const { line } = walk;
  if (line?.key === undefined) return undefined;
  const key = keyOf(line.key);
  if (key === undefined) return undefined;
  const keyPlace = walk.place(line.keyStart, line.keyStart + line.key.length);
  goOn(walk);
  if (line.value !== undefined) {
    const value = lineValue(walk, line.value, line.valueStart);
    return value === undefined ? undefined : { key, keyPlace, value };
  }
  if (isBehind(walk, column) && !isListAt(walk, column)) {
    const nothing: Node = { kind: "scalar", text: "", empty: true, place: keyPlace };
    return { key, keyPlace, value: line.isCommented ? { ...nothing, commented: true } : nothing };
  }
  const value = below(walk, depth);
  return value === undefined ? undefined : { key, keyPlace, value };
}

/** The block that begins on the next line. */
function below(walk: LineWalk, depth: number): Node | undefined {
  const { line } = walk;
  if (line === undefined) return undefined;
  return line.hasDash ? lineList(walk, line, depth + 1) : lineMap(walk, line.column, depth + 1);
}

function lineList(walk: LineWalk, { indent, start }: Line, depth: number): ListNode | undefined {
  if (depth > deepest) return undefined;
  const items: Node[] = [];
  do {
    const item = nextItem(walk, depth);
    if (item === undefined) return undefined;
    items.push(item);
  } while (isListAt(walk, indent));
  // In a mapping a list may stand in the column of its key: then a key may come next.
  if (!isBehind(walk, indent)) return undefined;
  return { kind: "list", items, place: walk.place(start, Infinity) };
}

function nextItem(walk: LineWalk, depth: number): Node | undefined {
  const { line } = walk;
  if (line === undefined) return undefined;
  if (line.key !== undefined) return lineMap(walk, line.column, depth + 1);
  goOn(walk);
  return line.value === undefined ? undefined : lineValue(walk, line.value, line.valueStart);
}

/** Whether the next line stands no further in than a column, or there is none. */
function isBehind({ line }: LineWalk, column: number): boolean {
  return line === undefined || line.indent <= column;
}

/** Whether the next line is an item in a column. */
function isListAt({ line }: LineWalk, column: number): boolean {
  return line?.hasDash === true && line.indent === column;
}
