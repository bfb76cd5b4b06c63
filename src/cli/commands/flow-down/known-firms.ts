import { bareName } from "../../../declaration/same-name.ts";
import { numberKey } from "../../../following/flow-down/judge-subcontract.ts";
import type { FoundFirm } from "../../../following/flow-down/in-tree-order.ts";

/** Whoever can stand above itself: the prime, or a firm of the chain. */
export interface Called {
  readonly name: string;
  readonly companyNumber?: string;
}

/** The firms that were met, by their files and by what they are called; `undefined` stands for the prime. */
export interface KnownFirms {
  /** Where this firm was met before, told by its file, or by its name or number among those above it. */
  readonly met: (
    firm: Called,
    identity: string | undefined,
    above: number | undefined,
  ) => FoundFirm["met"] | undefined;
  /** Takes note of a firm in the order in which they are found. */
  readonly add: (firm: Called, identity: string | undefined, above: number | undefined) => void;
}

interface Keys {
  readonly name: string;
  readonly number: string | undefined;
}

/** Nobody is known but the prime. */
export function knownFirms(prime: Called | undefined, primeIdentity: string): KnownFirms {
  const places = new Map<string, number | undefined>([[primeIdentity, undefined]]);
  const firms: { readonly keys: Keys; readonly above: number | undefined }[] = [];
  const primeKeys = prime === undefined ? undefined : keysOf(prime);
  const keysAt = (at: number | undefined): Keys | undefined =>
    at === undefined ? primeKeys : firms[at]?.keys;
  return {
    met: (firm, identity, above) => {
      const keys = keysOf(firm);
      const byFile = identity !== undefined && places.has(identity);
      const place = identity === undefined ? undefined : places.get(identity);
      // From the nearest above it up to the prime.
      for (let at = above; ; at = firms[at]?.above) {
        const other = keysAt(at);
        if ((byFile && at === place) || (other !== undefined && areSame(keys, other)))
          return { kind: "circle", at };
        if (at === undefined) break;
      }
      return byFile ? { kind: "again", at: place } : undefined;
    },
    add: (firm, identity, above) => {
      if (identity !== undefined && !places.has(identity)) places.set(identity, firms.length);
      firms.push({ keys: keysOf(firm), above });
    },
  };
}

function keysOf({ name, companyNumber }: Called): Keys {
  return { name: bareName(name), number: companyNumber === undefined ? undefined : numberKey(companyNumber) };
}

function areSame(one: Keys, other: Keys): boolean {
  if (one.number !== undefined && other.number !== undefined) return one.number === other.number;
  return one.name === other.name;
}
