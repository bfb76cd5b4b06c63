import { itemsOf, plainOf, valueAt, type Node } from "./node.ts";
import { writing } from "./splice-edits.ts";
import type { Path, SpliceOptions, Step } from "./splice-options.ts";
import type { Edit } from "./splice-places.ts";
import { sourceOf, valueOf, withEdits } from "./splice-source.ts";
import type { Spliced } from "./splice.ts";

/** A value that is to stand at a path, as its source on one line. */
export interface Setting {
  readonly path: Path;
  readonly yaml: string;
}

/**
 * Gives keys of several mappings of a YAML text their values at once, and leaves every other character as it is: one
 * after the other, each would be read anew.
 */
export function setValues(text: string, settings: readonly Setting[], options: SpliceOptions = {}): Spliced {
  const source = sourceOf(text);
  if (source === undefined) return { ok: false, why: "unreadable" };
  const edits: Edit[] = [];
  const wanted: Wanted[] = [];
  for (const { path, yaml } of settings) {
    const value = valueOf(yaml);
    if (value === undefined) return { ok: false, why: "changed-more" };
    const made = writing({ text: source.text, root: source.map, path, kind: "set", yaml, options });
    if (typeof made === "string") return { ok: false, why: made };
    edits.push(...made);
    wanted.push({ path, value });
  }
  const changed = withEdits(source, edits);
  if (!isAsWanted(source.root, changed.root, wanted)) return { ok: false, why: "changed-more" };
  return { ok: true, text: `${source.bom}${changed.text}` };
}

interface Wanted {
  readonly path: readonly Step[];
  readonly value: Node;
}

/** Whether two trees differ at most where something is wanted, and have it there. */
function isAsWanted(old: Node | undefined, now: Node | undefined, wanted: readonly Wanted[]): boolean {
  const [first] = wanted;
  if (first?.path.length === 0) return wanted.length === 1 && plain(now) === plain(first.value);
  const below = new Map<Step, Wanted[]>();
  for (const { path, value } of wanted) {
    const [step = "", ...rest] = path;
    const there = below.get(step) ?? [];
    there.push({ path: rest, value });
    below.set(step, there);
  }
  if (others(old, below) !== others(now, below)) return false;
  return [...below].every(([step, rest]) => isAsWanted(under(old, step), under(now, step), rest));
}

/** What a node holds beside some of its entries or items. */
function others(node: Node | undefined, but: ReadonlyMap<Step, unknown>): string | undefined {
  if (node?.kind === "list")
    return JSON.stringify(node.items.map((item, index) => (but.has(index) ? null : plainOf(item))));
  if (node?.kind !== "map") return plain(node);
  const entries = node.entries.filter(({ key }) => !but.has(key));
  return JSON.stringify(entries.map(({ key, value }) => [key, plainOf(value)]));
}

function under(node: Node | undefined, step: Step): Node | undefined {
  return typeof step === "number" ? itemsOf(node)[step] : valueAt(node, step);
}

function plain(node: Node | undefined): string | undefined {
  return node === undefined ? undefined : JSON.stringify(plainOf(node));
}
