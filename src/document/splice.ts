import { isMap, type YAMLMap } from "yaml";
import { itemsOf, plainOf, valueAt, type MapNode, type Node } from "./node.ts";
import { parseDocument } from "./parse-document.ts";
import { removing, writing, type Writing } from "./splice-edits.ts";
import type { Path, SpliceOptions, Step } from "./splice-options.ts";
import type { Edit } from "./splice-places.ts";
import { yamlDocuments } from "./yaml-documents.ts";

export { quoted } from "./quoted.ts";

/** A text with one change, or why it has none. */
export type Spliced =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "unreadable" | "not-a-mapping" | "not-a-list" | "changed-more" };

/**
 * Gives a key of a YAML text a value, with the keys above it where they are missing, and leaves every other character
 * as it is. The value is its source on one line, such as `yes`, `"0012"`, `[a, b]` or `{ title: x, file: y }`.
 */
export function setValue(text: string, path: Path, yaml: string, options: SpliceOptions = {}): Spliced {
  return written(text, { path, kind: "set", yaml, options }, (_, now, value) => isSame(now, value));
}

/**
 * Appends an item to a list of a YAML text, with the list and the keys above it where they are missing, and leaves
 * every other character as it is.
 */
export function appendItem(text: string, path: Path, yaml: string, options: SpliceOptions = {}): Spliced {
  return written(text, { path, kind: "append", yaml, options }, (old, now, value) => {
    const items = old?.kind === "list" ? old.items : [];
    return now?.kind === "list" && isSame(now, { ...now, items: [...items, value] });
  });
}

/**
 * Takes an entry, or an item of a list, out of a YAML text, with its line and the comment on it; nothing changes where
 * there is none.
 */
export function removeKey(text: string, path: Path): Spliced {
  const source = read(text);
  if (source === undefined) return { ok: false, why: "unreadable" };
  const edits = removing(source.text, source.map, path);
  if (typeof edits === "string") return { ok: false, why: edits };
  const item = path.at(-1);
  if (typeof item === "number")
    return edited(source, edits, path.slice(0, -1), (old, now) => isWithout(old, now, item));
  return edited(source, edits, path, (_, now) => now === undefined);
}

/** Whether a list lacks one item, and is else as it was. */
function isWithout(old: Node | undefined, now: Node | undefined, item: number): boolean {
  if (old?.kind !== "list") return now === undefined || isSame(old, now);
  return isSame(now, { ...old, items: old.items.filter((_, index) => index !== item) });
}

/** Whether the value at a path is what it should be, seen beside the old one. */
type Fits = (old: Node | undefined, now: Node | undefined) => boolean;

function written(
  text: string,
  job: Omit<Writing, "text" | "root">,
  fits: (old: Node | undefined, now: Node | undefined, value: Node) => boolean,
): Spliced {
  const source = read(text);
  if (source === undefined) return { ok: false, why: "unreadable" };
  const value = valueOf(job.yaml);
  if (value === undefined) return { ok: false, why: "changed-more" };
  const edits = writing({ ...job, text: source.text, root: source.map });
  if (typeof edits === "string") return { ok: false, why: edits };
  return edited(source, edits, job.path, (old, now) => fits(old, now, value));
}

/** A text without its BOM, the tree that the program sees in it, and the parser's tree with the offsets. */
interface Source {
  readonly bom: string;
  readonly text: string;
  readonly root: MapNode;
  readonly map: YAMLMap.Parsed | undefined;
}

function read(whole: string): Source | undefined {
  const bom = whole.startsWith("\ufeff") ? "\ufeff" : "";
  const text = whole.slice(bom.length);
  const root = rootOf(text);
  if (root === undefined) return undefined;
  const contents = contentsOf(text);
  return { bom, text, root, map: isMap(contents) ? contents : undefined };
}

/** The mapping that a text holds, an empty one where it holds nothing; undefined where it cannot be read. */
function rootOf(text: string): MapNode | undefined {
  const parsed = parseDocument(text, "");
  if (parsed.ok) return parsed.value.root;
  const [{ code, at }] = parsed.problems;
  return code === "empty-file" && isUnwritten(text) ? { kind: "map", entries: [], place: at } : undefined;
}

/** Whether a text holds nothing but comments; a `null` is something that somebody wrote. */
function isUnwritten(text: string): boolean {
  const range = contentsOf(text)?.range;
  return range === undefined || range[0] === range[1];
}

/** The parser's tree. */
function contentsOf(text: string) {
  const documents = yamlDocuments(text, true);
  return "empty" in documents ? undefined : documents[0]?.contents;
}

/** What the source of a value means; undefined where it is none, or not on one line. */
function valueOf(yaml: string): Node | undefined {
  const parsed = /[\r\n]/.test(yaml) ? undefined : parseDocument(`value: ${yaml}`, "");
  return parsed?.ok === true ? valueAt(parsed.value.root, "value") : undefined;
}

/** The text with the edits, if reading it again shows no other change. */
function edited(source: Source, edits: readonly Edit[], path: readonly Step[], fits: Fits): Spliced {
  const text = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((rest, edit) => `${rest.slice(0, edit.at)}${edit.text}${rest.slice(edit.end)}`, source.text);
  const root = rootOf(text);
  if (root === undefined || !isSameBut(source.root, root, path, fits))
    return { ok: false, why: "changed-more" };
  return { ok: true, text: `${source.bom}${text}` };
}

/** Whether two trees differ at most at a path, where the new value fits. */
function isSameBut(old: Node | undefined, now: Node | undefined, path: readonly Step[], fits: Fits): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return fits(old, now);
  const before = othersOf(old, key);
  return (
    before !== undefined &&
    before === othersOf(now, key) &&
    isSameBut(under(old, key), under(now, key), rest, fits)
  );
}

/** What a node holds beside one of its entries or items; undefined where it can hold none. */
function othersOf(node: Node | undefined, key: Step): string | undefined {
  if (node === undefined || (node.kind === "scalar" && node.empty)) return "[]";
  if (typeof key === "number") {
    if (node.kind !== "list") return undefined;
    return JSON.stringify(node.items.map((item, index) => (index === key ? null : plainOf(item))));
  }
  if (node.kind !== "map") return undefined;
  const entries = node.entries.filter((entry) => entry.key !== key);
  return JSON.stringify(entries.map((entry) => [entry.key, plainOf(entry.value)]));
}

function under(node: Node | undefined, key: Step): Node | undefined {
  return typeof key === "number" ? itemsOf(node)[key] : valueAt(node, key);
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return JSON.stringify(plainOf(one)) === JSON.stringify(plainOf(other));
}
