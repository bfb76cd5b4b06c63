import type { Node } from "./node.ts";
import { quoted } from "./quoted.ts";
import type { BlockLine } from "./splice-edits.ts";
import type { SpliceOptions } from "./splice-options.ts";

/** How values become source: a scalar by the place where it stands, else as `quoted` does. */
export interface Writes extends SpliceOptions {
  readonly scalar: (text: string, path: readonly string[]) => string;
}

/** The source of a value on one line. */
export function flowOf(node: Node, path: readonly string[], writes: Writes): string {
  switch (node.kind) {
    case "scalar":
      return node.empty ? "null" : writes.scalar(node.text, path);
    case "list":
      return `[${node.items.map((item, index) => flowOf(item, [...path, String(index)], writes)).join(", ")}]`;
    case "map": {
      const parts = inTurn(node.entries, path, writes).map(
        ({ key, value }) => `${quoted(key)}: ${flowOf(value, [...path, key], writes)}`,
      );
      return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
    }
  }
}

/** The source of a value on lines of their own; undefined where it belongs on the line of its key. */
export function blockOf(
  node: Node,
  path: readonly string[],
  writes: Writes,
  depth: number = 0,
): readonly BlockLine[] | undefined {
  if (node.kind === "scalar") return undefined;
  if (node.kind === "list") {
    if (node.items.every(({ kind }) => kind === "scalar")) return undefined;
    return node.items.map((item, index) => ({
      depth,
      text: `- ${flowOf(item, [...path, String(index)], writes)}`,
    }));
  }
  if (node.entries.length === 0) return undefined;
  return inTurn(node.entries, path, writes).flatMap(({ key, value }) => {
    const below = [...path, key];
    const words = writes.comment?.(below)?.replaceAll(/\s+/g, " ").trim() ?? "";
    const comment = words === "" ? "" : ` # ${words}`;
    const lines = blockOf(value, below, writes, depth + 1);
    const own = lines === undefined ? ` ${flowOf(value, below, writes)}` : "";
    return [{ depth, text: `${quoted(key)}:${own}${comment}` }, ...(lines ?? [])];
  });
}

/** A whole text out of a mapping. */
export function textOfMap(node: Node, writes: Writes): string {
  const lines = blockOf(node, [], writes) ?? [];
  return lines.map(({ depth, text }) => `${"  ".repeat(depth)}${text}\n`).join("");
}

/** Keys in the order that is wanted of them; those that are not in it stay behind them, as they are. */
export function inTurn<T extends { readonly key: string }>(
  entries: readonly T[],
  path: readonly string[],
  { order }: SpliceOptions,
): readonly T[] {
  const wanted = new Map((order?.(path) ?? []).map((key, index) => [key, index]));
  const rank = ({ key }: T): number => wanted.get(key) ?? wanted.size;
  return entries.toSorted((one, other) => rank(one) - rank(other));
}
