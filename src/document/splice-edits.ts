import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { quoted } from "./quoted.ts";
import { removed, removedItem, replaced } from "./splice-entry.ts";
import {
  aboveComment,
  columnOf,
  inserted,
  keyOf,
  lineStart,
  linesAbove,
  linesBelow,
  nextLine,
  ownEnd,
  pairEnd,
  spacesBefore,
  startOf,
  valueEnd,
  type Edit,
  type ParsedPair,
} from "./splice-places.ts";
import type { Path, SpliceOptions, Step } from "./splice-options.ts";

/** A value, as its source on one line, that is to stand at a path or at the end of the list there. */
export interface Writing {
  readonly text: string;
  /** The mapping of the text; undefined where it holds nothing but comments. */
  readonly root: YAMLMap.Parsed | undefined;
  readonly path: Path;
  readonly kind: "set" | "append";
  readonly yaml: string;
  /** The same as lines of its own, for a new key that is not in braces. */
  readonly block?: readonly BlockLine[];
  readonly options: SpliceOptions;
}

/** A line of a value that has several, and how many levels below its key it stands. */
export interface BlockLine {
  readonly depth: number;
  readonly text: string;
}

/** The edits that write a value; what is in their way, where something is. */
export function writing(job: Writing): readonly Edit[] | "not-a-mapping" | "not-a-list" {
  const { text, root, path, kind, yaml } = job;
  if (root === undefined) return [firstEntry(job)];
  const { map, depth, pair } = reached(root, path);
  if (pair === undefined) return [newEntry(job, map, depth)];
  if (depth < path.length - 1)
    return isNothing(pair.value) ? filled(job, map, pair, depth + 1) : "not-a-mapping";
  if (kind === "append") return appended(job, map, pair);
  return job.block !== undefined && isNothing(pair.value)
    ? filled(job, map, pair, path.length)
    : [replaced(text, map, pair, yaml)];
}

/** The edits that take an entry, or an item of a list, out: none where it is not there. */
export function removing(
  text: string,
  root: YAMLMap.Parsed | undefined,
  path: Path,
): readonly Edit[] | "not-a-mapping" {
  if (root === undefined) return [];
  const { map, depth, pair } = reached(root, path);
  if (pair === undefined) return [];
  if (depth === path.length - 1) return removed(text, map, pair);
  const item = path[depth + 1];
  if (isSeq(pair.value) && typeof item === "number" && depth === path.length - 2)
    return removedItem(text, pair.value, item);
  return isNothing(pair.value) ? [] : "not-a-mapping";
}

interface Reached {
  readonly map: YAMLMap.Parsed;
  /** Which key of the path was looked for in this mapping. */
  readonly depth: number;
  readonly pair: ParsedPair | undefined;
}

/** How far a path leads into a text: to its end, to a key that is not there, or to what is no mapping. */
function reached(map: YAMLMap.Parsed, path: readonly Step[], depth = 0): Reached {
  const pair = map.items.find((each) => keyOf(each) === path[depth]);
  const next = path[depth + 1];
  const [inner, key] =
    isSeq(pair?.value) && typeof next === "number"
      ? [pair.value.items[next], depth + 2]
      : [pair?.value, depth + 1];
  return isMap(inner) && key < path.length ? reached(inner, path, key) : { map, depth, pair };
}

/** The first entry of a text that holds nothing but comments. */
function firstEntry(job: Writing): Edit {
  const { text } = job;
  const at = /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? text.length;
  const lines = linesOf(job, 0, 0);
  return at === lineStart(text, at) ? linesAbove(text, at, lines) : linesBelow(text, at, lines);
}

/** An entry for the key that a mapping lacks, with the rest of the path below it. */
function newEntry(job: Writing, map: YAMLMap.Parsed, depth: number): Edit {
  const { text, path, options } = job;
  const key = String(path[depth] ?? "");
  const entry = `${quoted(key)}: ${flowValue(job, depth + 1)}`;
  const { index, isAbove } = spotFor(key, map.items.map(keyOf), options.order?.(keysOf(path, depth)) ?? []);
  const pair = map.items[index];
  if (pair === undefined) return onlyEntry(text, map, entry);
  if (map.flow === true)
    return isAbove ? inserted(startOf(pair), `${entry}, `) : besideInFlow(text, map, pair, entry);
  const column = columnOf(text, startOf(pair));
  const lines = linesOf(job, depth, column);
  const previous = map.items[index - 1];
  const floor = previous === undefined ? 0 : nextLine(text, pairEnd(text, previous));
  if (isAbove) return linesAbove(text, aboveComment(text, startOf(pair), floor), lines);
  // A comment between two entries is about the lower one, unless it is indented like what is in the upper one.
  const indent = index === map.items.length - 1 ? column : column + 1;
  return linesBelow(text, ownEnd(text, pairEnd(text, pair), indent), lines);
}

/** An entry behind another one in braces; a comma may not stand in a comment behind an empty value. */
function besideInFlow(text: string, map: YAMLMap.Parsed, pair: ParsedPair, entry: string): Edit {
  const [start, end] = pair.value?.range ?? pair.key.range;
  return start === end ? replaced(text, map, pair, `, ${entry}`) : inserted(end, `, ${entry}`);
}

/** Beside which entry a new key goes, and on which side of it. */
function spotFor(
  key: string,
  keys: readonly string[],
  order: readonly string[],
): { readonly index: number; readonly isAbove: boolean } {
  const at = order.indexOf(key);
  const isThere = (each: string): boolean => keys.includes(each);
  const earlier = order.slice(0, Math.max(at, 0)).findLast(isThere);
  if (earlier !== undefined) return { index: keys.indexOf(earlier), isAbove: false };
  const later = at === -1 ? undefined : order.slice(at + 1).find(isThere);
  if (later !== undefined) return { index: keys.indexOf(later), isAbove: true };
  return { index: keys.length - 1, isAbove: false };
}

/** An entry between braces that hold none. */
function onlyEntry(text: string, map: YAMLMap.Parsed, entry: string): Edit {
  const [start, end] = map.range;
  if (!isBlank(text, map)) return inserted(start + 1, ` ${entry}`);
  return { at: start + 1, end: end - 1, text: ` ${entry} ` };
}

/** One more item in the list of an entry. */
function appended(job: Writing, map: YAMLMap.Parsed, pair: ParsedPair): readonly Edit[] | "not-a-list" {
  const { text, path, yaml } = job;
  const { value } = pair;
  if (isNothing(value)) return filled(job, map, pair, path.length);
  if (!isSeq(value)) return "not-a-list";
  const last = value.items.at(-1);
  if (last === undefined)
    return isBlank(text, value) ? filled(job, map, pair, path.length) : [inserted(value.range[0] + 1, yaml)];
  if (value.flow === true) return [inserted(valueEnd(text, last), `, ${yaml}`)];
  const column = columnOf(text, value.range[0]);
  // A list may stand as far left as its key; what is said there below it is about what follows.
  const indent = Math.max(column, columnOf(text, startOf(pair)) + 1);
  return [linesBelow(text, ownEnd(text, valueEnd(text, last), indent), [`${" ".repeat(column)}- ${yaml}`])];
}

/** The rest of the path below an entry that has nothing yet. */
function filled(job: Writing, map: YAMLMap.Parsed, pair: ParsedPair, depth: number): readonly Edit[] {
  const { text } = job;
  if (map.flow === true || pair.value === null) return [replaced(text, map, pair, flowValue(job, depth))];
  const [start, end] = pair.value.range;
  const column = columnOf(text, startOf(pair));
  const lines = linesOf(job, depth, column + stepOf(job));
  const below = linesBelow(text, ownEnd(text, end, column + 1), lines);
  if (start === end) return [below];
  return [{ at: start - spacesBefore(text, start), end, text: "" }, below];
}

/** The keys of the path from a depth on, each on its line, the first in a given column. */
function linesOf(job: Writing, depth: number, column: number): readonly string[] {
  const { path, kind, yaml, block } = job;
  const step = stepOf(job);
  const indent = (level: number): string => " ".repeat(column + (level - depth) * step);
  const last = path.length - 1;
  const lines = path.slice(depth).map((key, index) => {
    const level = depth + index;
    const value = kind === "set" && level === last && block === undefined ? ` ${yaml}` : "";
    return `${indent(level)}${quoted(String(key))}:${value}${commentOn(job, level + 1)}`;
  });
  if (kind === "append") return [...lines, `${indent(last)}  - ${yaml}`];
  return [...lines, ...(block ?? []).map((line) => `${indent(last + 1 + line.depth)}${line.text}`)];
}

function commentOn({ path, options }: Writing, depth: number): string {
  const words = options.comment?.(keysOf(path, depth))?.replaceAll(/\s+/g, " ").trim() ?? "";
  return words === "" ? "" : ` # ${words}`;
}

/** The first keys of a path, items of lists by their number. */
function keysOf(path: Path, depth: number): readonly string[] {
  return path.slice(0, depth).map(String);
}

/** The keys of the path from a depth on, in braces. */
function flowValue({ path, kind, yaml }: Writing, depth: number): string {
  const value = kind === "set" ? yaml : `[${yaml}]`;
  return path.slice(depth).reduceRight<string>((inner, key) => `{ ${quoted(String(key))}: ${inner} }`, value);
}

/** How far the text indents a mapping in a mapping: as the first one does. */
function stepOf({ text, root }: Writing): number {
  for (const pair of root?.items ?? []) {
    const first = isMap(pair.value) && pair.value.flow !== true ? pair.value.items[0] : undefined;
    if (first !== undefined) return columnOf(text, startOf(first)) - columnOf(text, startOf(pair));
  }
  return 2;
}

/** Whether brackets hold nothing, not even a comment. */
function isBlank(text: string, node: ParsedNode): boolean {
  return text.slice(node.range[0] + 1, node.range[1] - 1).trim() === "";
}

/** Whether nothing was written, or a plain `null` or `~`. */
function isNothing(node: ParsedNode | null): boolean {
  if (node === null) return true;
  return isScalar(node) && node.type === "PLAIN" && /^(?:~|null|Null|NULL)?$/.test(String(node.value));
}
