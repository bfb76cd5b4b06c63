import { expect } from "vitest";
import type { MapNode } from "../../src/document/node.ts";
import { placer } from "../../src/document/place.ts";
import { quickYaml } from "../../src/document/quick-yaml.ts";
import { readYaml } from "../../src/document/read-yaml.ts";

/**
 * What the quick reader makes of a text, after a proof that it either hands over or gives, places included, the tree
 * that the careful reader gives.
 */
export function agreed(text: string): MapNode | undefined {
  const place = placer("a.yaml", text);
  const quick = quickYaml(text, place);
  if (quick === undefined) return undefined;
  const careful = readYaml(text, place);
  // Compared as texts first: half a million comparisons in depth take minutes.
  if (JSON.stringify(careful) === JSON.stringify({ node: quick, problems: [] })) return quick;
  expect({ text, node: quick, problems: [] }).toEqual({ text, ...careful });
  throw new Error(`the same, and not the same: ${JSON.stringify(text)}`);
}
