import { EVENT_ID, parseEvents, type Event } from "js-yaml";
import { behindGap, behindLine, lineStart } from "./behind-gap.ts";
import { isDoubtful } from "./doubtful-yaml.ts";
import type { MapNode } from "./node.ts";
import { quickNode } from "./quick-node.ts";
import type { Placer, QuickWalk } from "./quick-walk.ts";
import { depthLimit } from "./reading.ts";

/**
 * Reads a YAML text that has no fault, several times faster than `readYaml`, which tells faults. Undefined where
 * anything in it is wrong, unusual, or read differently by the two parsers: then `readYaml` has to look.
 */
export function quickYaml(text: string, place: Placer): MapNode | undefined {
  if (isDoubtful(text)) return undefined;
  const events = eventsOf(text);
  if (events?.[0]?.type !== EVENT_ID.DOCUMENT) return undefined;
  const walk: QuickWalk = { text, place, events, index: 1, at: bodyOf(text), isLeftOut: false };
  const node = quickNode(walk, 1);
  // One more event closes the document, and nothing but comments stands behind the last value.
  const isWhole = walk.index === events.length - 1 && behindGap(text, walk.at) === text.length;
  return isWhole && node?.kind === "map" ? node : undefined;
}

/** The events of a text; undefined where the parser finds a fault, or a nest that is too deep for it. */
function eventsOf(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: depthLimit + 2 });
  } catch {
    return undefined;
  }
}

/** Where the document begins: behind the `---` that opens it, where it has one. */
function bodyOf(text: string): number {
  const start = behindGap(text, 0);
  const isOpened = start === lineStart(text, start) && /^---[ \r\n]/.test(text.slice(start, start + 4));
  // A value on the same line has rules of its own.
  return isOpened && behindGap(text, start + 3) > behindLine(text, start) ? start + 3 : start;
}
