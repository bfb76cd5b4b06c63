import { plainOf, type Entry, type MapNode } from "../document/node.ts";

/**
 * The data of a declaration but for the answers of its controls, which are read where they stand (readControls): they are
 * most of what it says, and making data of them takes as long as reading them.
 */
export function withoutAnswers(root: MapNode): unknown {
  return plainOf({ ...root, entries: root.entries.map(withFewer) });
}

function withFewer(entry: Entry): Entry {
  const { key, value } = entry;
  if (key !== "controls" || value.kind !== "map") return entry;
  return { ...entry, value: { ...value, entries: value.entries.flatMap(unanswered) } };
}

/** What a control says beside its answers; most say nothing else. */
function unanswered(entry: Entry): readonly Entry[] {
  const { value } = entry;
  if (value.kind !== "map") return [];
  const entries = value.entries.filter(({ key }) => key !== "answers");
  return entries.length === 0 ? [] : [{ ...entry, value: { ...value, entries } }];
}
