import type { ChainFirm, MetBefore } from "./chain.ts";
import { given } from "../../document/given.ts";

/** A firm as it was found, tier by tier; those above it and met before are told by their place in that order. */
export interface FoundFirm extends Omit<ChainFirm, "id" | "parent" | "met"> {
  /** Undefined: the prime. */
  readonly above: number | undefined;
  readonly met?: { readonly kind: MetBefore["kind"]; readonly at: number | undefined };
}

/** Firms that were found tier by tier in the order of the tree. No depth overflows it: nothing calls itself. */
export function inTreeOrder(found: readonly FoundFirm[]): readonly ChainFirm[] {
  const below = new Map<number | undefined, number[]>();
  for (const [index, { above }] of found.entries()) {
    const group = below.get(above);
    if (group === undefined) below.set(above, [index]);
    else group.push(index);
  }
  const order: number[] = [];
  const waiting = [...(below.get(undefined) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    for (const index of (below.get(next) ?? []).toReversed()) waiting.push(index);
  }
  const ids = new Map(order.map((index, place) => [index, place + 1]));
  const idOf = (index: number | undefined): number => (index === undefined ? 0 : (ids.get(index) ?? 0));
  return order.flatMap((index) => {
    const firm = found[index];
    if (firm === undefined) return [];
    const { above, met, ...rest } = firm;
    return {
      ...rest,
      id: idOf(index),
      parent: idOf(above),
      ...given({ met: met === undefined ? undefined : { kind: met.kind, id: idOf(met.at) } }),
    };
  });
}
