import { isDoubtful } from "./doubtful-yaml.ts";
import { lineMap } from "./line-block.ts";
import { goOn, type LineWalk } from "./line-walk.ts";
import type { MapNode } from "./node.ts";
import type { Placer } from "./quick-walk.ts";

/**
 * Reads a YAML text of which each line can be read by itself, as those of most declarations: in a fraction of the time
 * of `quickYaml`, which also has to be loaded. Undefined where anything else stands in it, or two keys are alike: then
 * `quickYaml` has to look.
 */
export function lineYaml(text: string, place: Placer): MapNode | undefined {
  if (text.includes("\r") || isDoubtful(text)) return undefined;
  const walk: LineWalk = { text, place, line: undefined, at: 0 };
  goOn(walk);
  const node = walk.line?.column === 0 ? lineMap(walk, 0, 1) : undefined;
  // A line that is unlike those here ends the walk before the text ends.
  return walk.at === text.length ? node : undefined;
}
