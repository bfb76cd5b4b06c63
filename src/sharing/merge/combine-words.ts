import { textOf, type Node, type ScalarNode } from "../../document/node.ts";

/** Two notes as one: each line once, since nobody's remark contradicts another's. */
export function combinedNotes(first: Node, second: Node): Node {
  return joined(first, second, "\n", /\r\n|\n/);
}

/** Two lists of names as one, each name once. */
export function combinedPeople(first: Node, second: Node): Node {
  return joined(first, second, "; ", /;/);
}

/** The later of two days. */
export function laterDay(first: Node, second: Node): Node {
  return (textOf(second) ?? "") > (textOf(first) ?? "") ? second : first;
}

function joined(first: Node, second: Node, between: string, parts: RegExp): Node {
  const [one, other] = [partsOf(first, parts), partsOf(second, parts)];
  const known = new Set(one.map(bareOf));
  const more = other.filter((part) => !known.has(bareOf(part)));
  if (more.length === 0) return first;
  const text = [textOf(first)?.trim() ?? "", ...more].join(between);
  const scalar: ScalarNode = { kind: "scalar", text, empty: false, place: second.place };
  return scalar;
}

function partsOf(node: Node, parts: RegExp): readonly string[] {
  const text = textOf(node) ?? "";
  return [...new Set(text.split(parts).map((part) => part.trim()))].filter((part) => part !== "");
}

function bareOf(part: string): string {
  return part.replaceAll(/\s+/g, " ").toLowerCase();
}
