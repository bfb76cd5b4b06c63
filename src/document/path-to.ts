import type { Node } from "./node.ts";
import type { Step } from "./splice-options.ts";

/** The way from a node down to another one in it; undefined where it is not there. */
export function pathTo(from: Node, to: Node): readonly Step[] | undefined {
  if (from === to) return [];
  for (const [step, node] of below(from)) {
    const rest = pathTo(node, to);
    if (rest !== undefined) return [step, ...rest];
  }
  return undefined;
}

function below(node: Node): readonly (readonly [Step, Node])[] {
  if (node.kind === "map") return node.entries.map(({ key, value }) => [key, value]);
  return node.kind === "list" ? [...node.items.entries()] : [];
}
