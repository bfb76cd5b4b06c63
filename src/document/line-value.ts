import { behindSpaces } from "./behind-gap.ts";
import { isQuoted, keyOf, keyWords, plainStart, quotedWords, type LineWalk } from "./line-walk.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";
import { repeatsKey } from "./repeats-key.ts";
import type { Placer } from "./quick-walk.ts";

/** A whole value on one line, at an offset; undefined where it cannot be vouched for. */
export function lineValue({ text, place }: LineWalk, value: string, start: number): Node | undefined {
  if (!value.startsWith("[") && !value.startsWith("{")) return scalarOf(value, start, place);
  const walk: FlowWalk = { text, place, at: start };
  const node = flowValue(walk, 1);
  return walk.at === start + value.length ? node : undefined;
}

const emptyOnes: ReadonlySet<string> = new Set(["~", "null", "Null", "NULL"]);

function scalarOf(letters: string, start: number, place: Placer): ScalarNode {
  const text = isQuoted(letters) ? letters.slice(1, -1) : letters;
  const empty = emptyOnes.has(letters);
  return { kind: "scalar", text, empty, place: place(start, start + letters.length) };
}

/** How far a value in brackets was followed. */
interface FlowWalk {
  readonly text: string;
  readonly place: Placer;
  at: number;
}

/** Deeper brackets are left to those who count them. */
const deepest = 4;

const flowWords = new RegExp(
  String.raw`${quotedWords}|${plainStart}(?:[^ \n:#,[\]{}]|:(?=[\w/])| +(?=[^ \n:#,[\]{}]))*`,
  "y",
);
const flowKey = new RegExp(String.raw`(${keyWords}): `, "y");

function flowValue(walk: FlowWalk, depth: number): Node | undefined {
  const start = behindSpaces(walk.text, walk.at);
  if (depth > deepest) return undefined;
  if (passed(walk, "[")) return flowList(walk, start, depth);
  if (passed(walk, "{")) return flowMap(walk, start, depth);
  flowWords.lastIndex = start;
  const [letters] = flowWords.exec(walk.text) ?? [];
  if (letters === undefined) return undefined;
  walk.at = start + letters.length;
  return scalarOf(letters, start, walk.place);
}

function flowList(walk: FlowWalk, start: number, depth: number): ListNode | undefined {
  const items: Node[] = [];
  while (!passed(walk, "]")) {
    if (items.length > 0 && !passed(walk, ",")) return undefined;
    const item = flowValue(walk, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: "list", items, place: walk.place(start, walk.at) };
}

function flowMap(walk: FlowWalk, start: number, depth: number): MapNode | undefined {
  const entries: Entry[] = [];
  while (!passed(walk, "}")) {
    if (entries.length > 0 && !passed(walk, ",")) return undefined;
    const entry = flowEntry(walk, depth);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  if (repeatsKey(entries)) return undefined;
  return { kind: "map", entries, place: walk.place(start, walk.at) };
}

function flowEntry(walk: FlowWalk, depth: number): Entry | undefined {
  const start = behindSpaces(walk.text, walk.at);
  flowKey.lastIndex = start;
  const [head, letters = ""] = flowKey.exec(walk.text) ?? [];
  const key = keyOf(letters);
  if (head === undefined || key === undefined) return undefined;
  walk.at = start + head.length;
  const keyPlace = walk.place(start, start + letters.length);
  const value = flowValue(walk, depth + 1);
  return value === undefined ? undefined : { key, keyPlace, value };
}

/** Steps over a mark, and the spaces before it, if it comes next. */
function passed(walk: FlowWalk, mark: string): boolean {
  const at = behindSpaces(walk.text, walk.at);
  if (walk.text[at] !== mark) return false;
  walk.at = at + 1;
  return true;
}
