import type { AppliesIf, Catalogue, Control, Question } from "../../catalogue/catalogue.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import { entriesOf, type Entry, type MapNode, type Node } from "../../document/node.ts";
import type { Giver } from "../source.ts";

/** The way to a value from the top; an item of a list is `*`. */
export type Where = readonly string[];

/** What is known while two trees become one. */
export interface Work {
  readonly catalogue: Catalogue;
  readonly controls: ReadonlyMap<string, Control>;
  readonly giverOf: (node: Node) => Giver | undefined;
  /** Who gave whatever the second tree adds, where nothing else is said. */
  readonly adding: Giver | undefined;
  /** The documents that evidence is named by, of both trees. */
  readonly documents: ReadonlyMap<string, Node>;
  /** Which of two different values stands; a problem where neither may. */
  readonly conflict: (where: Where, first: Node, second: Node) => Node;
  /** Two values that stand in one place as one. */
  readonly combined: (first: Node, second: Node, where: Where) => Node;
}

/** Two different values in one place, as a problem. */
export function twoAnswers(
  { controls, giverOf }: Pick<Work, "controls" | "giverOf">,
  where: Where,
  first: Node,
  second: Node,
): MergeProblem {
  const [, id = "", part, key] = where;
  const control = where[0] === "controls" ? controls.get(id) : undefined;
  const question = part === "answers" && control !== undefined ? questionOf(control, key) : undefined;
  const given = (node: Node) => ({ said: saidIn(node), ...giverOf(node) });
  return {
    code: "two-answers",
    of: question === undefined ? where.filter((each) => each !== "*").join(".") : `${id}.${question.id}`,
    ...(question === undefined ? {} : { ask: question.ask }),
    first: { ...given(first), at: first.place },
    second: given(second),
    at: second.place,
  };
}

/** A question of a control, or whether it applies. */
export function questionOf(
  { appliesIf, questions }: Control,
  id: string | undefined,
): Question | AppliesIf | undefined {
  return appliesIf?.id === id ? appliesIf : questions.find((each) => each.id === id);
}

/** What a value says, in few words. */
function saidIn(node: Node): string {
  switch (node.kind) {
    case "scalar":
      return node.empty ? "nothing" : node.text;
    case "list":
      return node.items.length === 0 ? "none" : node.items.slice(0, 5).map(saidIn).join(", ");
    case "map":
      return entriesOf(node)
        .map(({ key, value }) => `${key}: ${saidIn(value)}`)
        .join(", ");
  }
}

/** A mapping with more entries, in the place of those that it has under their keys, or behind the others. */
export function withEntries(map: MapNode, more: readonly Entry[]): MapNode {
  if (more.length === 0) return map;
  const byKey = new Map([...map.entries, ...more].map((entry) => [entry.key, entry]));
  return { ...map, entries: [...byKey.values()] };
}

/** A value under a key. */
export function entryFor(key: string, value: Node): Entry {
  return { key, keyPlace: value.place, value };
}
