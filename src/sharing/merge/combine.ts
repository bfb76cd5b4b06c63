import type { Entry, MapNode, Node } from "../../document/node.ts";
import { isBlank } from "../../declaration/read-answer.ts";
import { combinedControl } from "./combine-control.ts";
import { combinedLists } from "./combine-lists.ts";
import { sameAnswer, sameScalar } from "./same-value.ts";
import { entryFor, withEntries, type Where, type Work } from "./work.ts";

/**
 * Two values that stand in one place as one: what only one of them says is taken over, what both say alike stays as the
 * first has it, and what they say differently is a conflict. There is no other rule.
 */
export function combine(first: Node, second: Node, where: Where, work: Work): Node {
  if (saysNothing(second, where)) return first;
  if (saysNothing(first, where)) return told(second);
  const isOfControl = where[0] === "controls";
  if (isOfControl && where.length === 2) return combinedControl(first, second, where, work);
  if (isOfControl && where.length === 4 && where[2] === "answers")
    return sameAnswer(first, second, where, work) ? first : work.conflict(where, first, second);
  if (first.kind === "map" && second.kind === "map") return combinedMaps(first, second, where, work);
  if (first.kind === "list" && second.kind === "list") return combinedLists(first, second, where, work);
  const isAlike =
    first.kind === "scalar" && second.kind === "scalar" && sameScalar(first, second, where, work);
  return isAlike ? first : work.conflict(where, first, second);
}

/** Keys that say which kind of file it is. */
const ofTheFile: readonly string[] = ["$schema", "format"];

function combinedMaps(first: MapNode, second: MapNode, where: Where, work: Work): MapNode {
  const values = new Map(first.entries.map(({ key, value }) => [key, value]));
  const more = second.entries.flatMap(({ key, value }): readonly Entry[] => {
    if (where.length === 0 && ofTheFile.includes(key)) return [];
    const old = values.get(key);
    if (old === undefined) return isNothing(value) ? [] : [entryFor(key, told(value))];
    const now = work.combined(old, value, [...where, key]);
    return now === old ? [] : [entryFor(key, now)];
  });
  return withEntries(first, more);
}

/** Whether a value says nothing; an answer that is not known yet says nothing, either. */
function saysNothing(node: Node, where: Where): boolean {
  const isAnswer = where[0] === "controls" && (where.length === 2 || where[2] === "answers");
  return isAnswer ? isBlank(node) : isNothing(node);
}

function isNothing(node: Node): boolean {
  return node.kind === "scalar" && node.empty;
}

/** A value as it is taken over: without keys that hold nothing. */
function told(node: Node): Node {
  if (node.kind !== "map") return node;
  const entries = node.entries.flatMap((entry): readonly Entry[] =>
    isNothing(entry.value) ? [] : [{ ...entry, value: told(entry.value) }],
  );
  return { ...node, entries };
}
