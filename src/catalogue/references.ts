import { given } from "../document/given.ts";
import { nearest } from "../document/nearest.ts";
import { textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { problemLimit } from "../document/problems-in-order.ts";

/** A few more than are told; after that looking on helps nobody. */
const most = 2 * problemLimit;

/** The ids of a list of mappings. */
export function idsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => textOf(valueAt(node, "id")) ?? []);
}

/** Complains of every id that stands a second time. */
export function unique(nodes: readonly Node[], of: string, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (problems.length > most) return;
    const id = valueAt(node, "id");
    const text = textOf(id);
    if (id === undefined || text === undefined) continue;
    if (seen.has(text)) problems.push({ code: "repeated-id", id: text, of, at: id.place });
    seen.add(text);
  }
}

/** Complains of an id that stands for nothing. */
export function known(
  node: Node | undefined,
  to: string,
  ids: ReadonlySet<string>,
  problems: Problem[],
): void {
  const id = textOf(node);
  if (node === undefined || id === undefined || ids.has(id) || problems.length > most) return;
  const near = nearest(id, [...ids]);
  problems.push({
    code: "unknown-reference",
    to,
    id,
    ...given({ nearest: near }),
    at: node.place,
  });
}
