import { expect } from "vitest";
import { lineYaml } from "../../src/document/line-yaml.ts";
import type { MapNode } from "../../src/document/node.ts";
import { placer } from "../../src/document/place.ts";
import { quickYaml } from "../../src/document/quick-yaml.ts";
import { readYaml } from "../../src/document/read-yaml.ts";

/**
 * What the quick reader makes of a text, after a proof that it either hands over or gives, places included, the tree
 * that the careful reader gives; and that the reader of lines vouches for nothing else.
 */
export function agreed(text: string): MapNode | undefined {
  const place = placer("a.yaml", text);
  const quick = quickYaml(text, place);
  const lines = lineYaml(text, place);
  if (lines !== undefined) prove(text, { node: lines }, { node: quick });
  if (quick !== undefined) prove(text, { node: quick, problems: [] }, readYaml(text, place));
  return quick;
}

/** The same of a text that the reader of lines vouches for; undefined where it hands over. */
export function agreedByLines(text: string): MapNode | undefined {
  agreed(text);
  return lineYaml(text, placer("a.yaml", text));
}

/** Compared as texts first: half a million comparisons in depth take minutes. */
function prove(text: string, made: object, wanted: object): void {
  if (JSON.stringify(wanted) === JSON.stringify(made)) return;
  expect({ text, ...made }).toEqual({ text, ...wanted });
  throw new Error(`the same, and not the same: ${JSON.stringify(text)}`);
}
