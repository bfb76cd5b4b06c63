import type { Node } from "./node.ts";
import type { Problem } from "./problem.ts";

/** How deep lists and mappings may lie in each other. */
export const depthLimit = 64;

/** What reading a text gives: a tree, and what is wrong with it. */
export interface Reading {
  readonly node: Node | undefined;
  readonly problems: readonly Problem[];
}
