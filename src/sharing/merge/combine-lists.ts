import { textOf, type ListNode, type Node } from "../../document/node.ts";
import { canonical } from "../../document/splice-tree.ts";
import { foundOnce } from "./found-once.ts";
import { namedEvidence } from "./named-evidence.ts";
import { mayBeOne, thingIn } from "./things.ts";
import type { Where, Work } from "./work.ts";

/** The items of both lists: each thing once, and what is said of it in either as one. */
export function combinedLists(first: ListNode, second: ListNode, where: Where, work: Work): Node {
  if (areTwoAnswers(first, second, where)) return work.conflict(where, first, second);
  const list = where.at(-1) ?? "";
  const { same, rest } = exactly(first, second);
  const thing = thingIn(list);
  const index = foundOnce(first.items, thing, same);
  const named = list === "evidence" ? namedEvidence(first.items, work.documents) : undefined;
  const items: Node[] = [...first.items];
  const lesser = new Set<number>();
  let isChanged = false;
  for (const item of rest) {
    if (named?.isSaid(item) === true) continue;
    isChanged = true;
    const less = named?.lesser(item);
    if (less !== undefined && !lesser.has(less)) {
      lesser.add(less);
      items[less] = item;
      continue;
    }
    const at = index.take(thing(item).wanted, (old) => mayBeOne(list, old, item));
    const old = at === undefined ? undefined : items[at];
    if (at === undefined || old === undefined || old.kind !== item.kind) items.push(item);
    else items[at] = work.combined(old, item, [...where, "*"]);
  }
  return isChanged ? { ...first, items } : first;
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

/** The items of the first list that stand in the second one as they are, and what is left of the second one. */
function exactly(first: ListNode, second: ListNode): { same: ReadonlySet<number>; rest: readonly Node[] } {
  const places = new Map(first.items.map((item, index) => [canonical(item), index]));
  const same = new Set<number>();
  const rest = second.items.filter((item) => {
    const at = places.get(canonical(item));
    if (at !== undefined) same.add(at);
    return at === undefined;
  });
  return { same, rest };
}
