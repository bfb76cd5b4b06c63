import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import type { Entry, MapNode, Node } from "../../document/node.ts";
import type { Place } from "../../document/place.ts";
import { isSame } from "../../document/splice-tree.ts";
import type { Giver, WholeResult } from "../source.ts";

/** What is gathered of the rows of tables, until it is a declaration. */
export interface Gathered {
  readonly catalogue: Catalogue;
  readonly problems: MergeProblem[];
  /** By the keys that lead to them, joined with dots. */
  readonly details: Map<string, Detail>;
  readonly certificates: Node[];
  readonly controls: Map<string, GatheredControl>;
  readonly givers: Map<Node, Giver>;
  /** What the rows say of the file itself. */
  readonly book: Map<string, string>;
  readonly results: WholeResult[];
}

/** A value with the keys that lead to it. */
interface Detail {
  readonly path: readonly string[];
  readonly value: Node;
}

/** What the rows of one control say. */
export interface GatheredControl {
  readonly place: Place;
  readonly answers: Map<string, Node>;
  readonly evidence: Node[];
  readonly notes: { readonly line: string; readonly place: Place }[];
  readonly people: { readonly by: string; readonly place: Place }[];
  readonly days: { readonly on: string; readonly place: Place }[];
  /** A plan, and a claim that it does not apply. */
  readonly besides: Map<"plan" | "notApplicable", Node>;
}

/** Nothing yet. */
export function gathered(catalogue: Catalogue): Gathered {
  return {
    catalogue,
    problems: [],
    details: new Map(),
    certificates: [],
    controls: new Map(),
    givers: new Map(),
    book: new Map(),
    results: [],
  };
}

/** What is gathered of a control. */
export function controlIn({ controls }: Gathered, id: string, place: Place): GatheredControl {
  const known = controls.get(id);
  if (known !== undefined) return known;
  const control: GatheredControl = {
    place,
    answers: new Map(),
    evidence: [],
    notes: [],
    people: [],
    days: [],
    besides: new Map(),
  };
  controls.set(id, control);
  return control;
}

/** A text where it stands. */
export function scalar(text: string, place: Place): Node {
  return { kind: "scalar", text, empty: false, place };
}

/** A mapping of what is there. */
export function mapOf(entries: readonly (readonly [string, Node | undefined])[], place: Place): MapNode {
  const there = entries.flatMap(([key, value]): readonly Entry[] =>
    value === undefined ? [] : [{ key, keyPlace: value.place, value }],
  );
  return { kind: "map", entries: there, place };
}

/** Keeps a value under a key; a second one that says something else is a problem. */
export function keep<K extends string>(
  values: Map<K, Node>,
  key: K,
  value: Node,
  { problems, givers }: Gathered,
  of: { readonly of: string; readonly ask?: string },
): void {
  const known = values.get(key);
  if (known === undefined) {
    values.set(key, value);
    return;
  }
  if (isSame(known, value)) return;
  problems.push({
    code: "two-answers",
    ...of,
    first: { said: saidIn(known), ...givers.get(known), at: known.place },
    second: { said: saidIn(value), ...givers.get(value) },
    at: value.place,
  });
}

function saidIn(node: Node): string {
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "list":
      return node.items.map(saidIn).join(", ") || "none";
    case "map":
      return node.entries.map(({ value }) => saidIn(value)).join(", ");
  }
}
