import { textOf, type ListNode, type Node } from "../../document/node.ts";
import { canonical } from "../../document/splice-tree.ts";
import { saidByNames } from "./named-evidence.ts";
import { both, pairsOf, type Items } from "./pairs.ts";
import { roundsOf } from "./things.ts";
import type { Where, Work } from "./work.ts";

/** The items of both lists: each thing once, and what is said of it in either as one. */
export function combinedLists(first: ListNode, second: ListNode, where: Where, work: Work): Node {
  if (areTwoAnswers(first, second, where)) return work.conflict(where, first, second);
  const { pairs, better, spare } = matched(first.items, second.items, where.at(-1) ?? "", work);
  const placed = new Set([...spare, ...pairs.values()]);
  const items = first.items.flatMap((item, index): readonly Node[] => {
    const [at, name] = [pairs.get(index), better.get(index)];
    const other = second.items[at ?? name ?? -1];
    if (other === undefined) return [item];
    if (at !== undefined) return [work.combined(item, other, [...where, "*"])];
    if (name === undefined || placed.has(name)) return [];
    placed.add(name);
    return [other];
  });
  items.push(...second.items.filter((_, index) => !placed.has(index)));
  const isAsItWas = items.length === first.items.length && items.every((item, i) => item === first.items[i]);
  return isAsItWas ? first : { ...first, items };
}

/** How the items of two lists go together. */
interface Matched {
  /** The same thing in both. */
  readonly pairs: ReadonlyMap<number, number>;
  /** In the place of an item of the first list, one of the second that says it better. */
  readonly better: ReadonlyMap<number, number>;
  /** Of the second list, what an item of the first says better. */
  readonly spare: readonly number[];
}

function matched(first: Items, second: Items, list: string, { documents }: Work): Matched {
  const same = pairsOf(first, second, [both(canonical)]);
  const [ones, others] = [rest(first, [...same.keys()]), rest(second, [...same.values()])];
  const isEvidence = list === "evidence" && documents.size > 0;
  const better = isEvidence ? saidByNames(ones, others, documents) : new Map<number, number>();
  const spare = isEvidence ? [...saidByNames(others, ones, documents).keys()] : [];
  const like = pairsOf(rest(ones, [...better.keys()]), rest(others, spare), roundsOf(list));
  return { pairs: new Map([...same, ...like]), better, spare };
}

function rest(items: Items, gone: readonly number[]): Items {
  const out = new Set(gone);
  return items.map((item, index) => (out.has(index) ? undefined : item));
}

/** To say that there is none, and to name one, are two answers; and what a plan covers is one answer, not several. */
function areTwoAnswers(first: ListNode, second: ListNode, where: Where): boolean {
  const [top, , part, key] = where;
  if (part === "plan" && key === "questions") return !isSameSet(first, second);
  const isAnswer =
    (where.length === 1 && (top === "certificates" || top === "subcontractors")) ||
    where.join(".") === "scope.operationalTechnology";
  return isAnswer && (first.items.length === 0) !== (second.items.length === 0);
}

function isSameSet(one: ListNode, other: ListNode): boolean {
  const texts = (list: ListNode): string => JSON.stringify(list.items.map((item) => textOf(item)).toSorted());
  return texts(one) === texts(other);
}
