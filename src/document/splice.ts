import { itemsOf, plainOf, valueAt, type Node } from "./node.ts";
import { removing, writing, type Writing } from "./splice-edits.ts";
import type { Path, SpliceOptions, Step } from "./splice-options.ts";
import type { Edit } from "./splice-places.ts";
import { sourceOf, valueOf, withEdits, type Source } from "./splice-source.ts";

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
  const source = sourceOf(text);
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
  const source = sourceOf(text);
  if (source === undefined) return { ok: false, why: "unreadable" };
  const value = valueOf(job.yaml);
  if (value === undefined) return { ok: false, why: "changed-more" };
  const edits = writing({ ...job, text: source.text, root: source.map });
  if (typeof edits === "string") return { ok: false, why: edits };
  return edited(source, edits, job.path, (old, now) => fits(old, now, value));
}

/** The text with the edits, if reading it again shows no other change. */
function edited(source: Source, edits: readonly Edit[], path: readonly Step[], fits: Fits): Spliced {
  const { text, root } = withEdits(source, edits);
  if (root === undefined || !isSameBut(source.root, root, path, fits))
    return { ok: false, why: "changed-more" };
  return { ok: true, text: `${source.bom}${text}` };
}

/** Whether two trees differ at most at a path, where the new value fits. */
function isSameBut(old: Node | undefined, now: Node | undefined, path: readonly Step[], fits: Fits): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return fits(old, now);
  return areOthersSame(old, now, key) && isSameBut(under(old, key), under(now, key), rest, fits);
}

/** Whether two nodes hold the same beside one of their entries or items; not where one of them can hold none. */
function areOthersSame(old: Node | undefined, now: Node | undefined, key: Step): boolean {
  const [before, after] = [othersOf(old, key), othersOf(now, key)];
  if (before === undefined || after?.length !== before.length) return false;
  return before.every((other, index) => {
    const same = after[index];
    return same !== undefined && other.key === same.key && isAlike(other.value, same.value);
  });
}

interface Other {
  readonly key: Step;
  readonly value: Node;
}

function othersOf(node: Node | undefined, key: Step): readonly Other[] | undefined {
  if (node === undefined || (node.kind === "scalar" && node.empty)) return [];
  if (typeof key === "number")
    return node.kind === "list"
      ? node.items.flatMap((value, index) => (index === key ? [] : [{ key: index, value }]))
      : undefined;
  return node.kind === "map" ? node.entries.filter((entry) => entry.key !== key) : undefined;
}

/** Whether two values say the same, in the same order, wherever they stand. */
function isAlike(one: Node, other: Node | undefined): boolean {
  switch (one.kind) {
    case "scalar":
      return other?.kind === "scalar" && one.empty === other.empty && (one.empty || one.text === other.text);
    case "list":
      return (
        other?.kind === "list" &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => isAlike(item, other.items[index]))
      );
    case "map":
      return (
        other?.kind === "map" &&
        one.entries.length === other.entries.length &&
        one.entries.every(({ key, value }, index) => {
          const same = other.entries[index];
          return same?.key === key && isAlike(value, same.value);
        })
      );
  }
}

function under(node: Node | undefined, key: Step): Node | undefined {
  return typeof key === "number" ? itemsOf(node)[key] : valueAt(node, key);
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return JSON.stringify(plainOf(one)) === JSON.stringify(plainOf(other));
}
