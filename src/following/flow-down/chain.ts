import type { Catalogue } from "../../catalogue/catalogue.ts";
import { oncePer } from "../../document/once.ts";
import type { ChainAnswer } from "./chain-answer.ts";
import type { ChainRules } from "./chain-rules.ts";
import type { JudgedSubcontract } from "./judge-subcontract.ts";
import { flowStandings, standsShort, type FlowStanding } from "./standing.ts";
import type { Subcontract } from "./subcontract.ts";

/** A supply chain as a value: the prime, and every firm below it in the order of the tree. */
export interface Chain {
  readonly prime: ChainPrime;
  readonly catalogue: Catalogue;
  readonly rules: ChainRules;
  /** Each firm stands behind the one above it, before the next one beside that. */
  readonly firms: readonly ChainFirm[];
  /** Firms that were named once the limit was reached: nobody has looked at them. */
  readonly leftOut: number;
  readonly limit: number;
}

/** The firm at the top, or the register that stands for it. */
export interface ChainPrime {
  readonly kind: "declaration" | "register";
  /** The file, as reports tell it. */
  readonly source: string;
  readonly sha256?: string;
  readonly name?: string;
  readonly companyNumber?: string;
  readonly marking?: string;
  /** How it stands itself; undefined where its declaration has no level, and for a register. */
  readonly own?: JudgedSubcontract & { readonly answer: ChainAnswer };
}

/** A firm of a chain. */
export interface ChainFirm extends JudgedSubcontract {
  /** Its number in the order of the tree, from 1. */
  readonly id: number;
  /** The number of the firm that placed the subcontract; 0 is the prime. */
  readonly parent: number;
  /** How far it is from the prime; 1 is a subcontractor of its own. */
  readonly tier: number;
  readonly subcontract: Subcontract;
  readonly answer?: ChainAnswer;
  /** It was met higher up in the same tree, where those below it are told. */
  readonly met?: MetBefore;
}

/** Where a firm was met before; a circle leads back to a firm above it, 0 being the prime. */
export interface MetBefore {
  readonly kind: "circle" | "again";
  readonly id: number;
}

/**
 * Where each firm stands, once however often it stands in the tree: by the worst of its subcontracts. One that a circle
 * leads back to is that one, be it the prime.
 */
export const firmStandings: (chain: Chain) => readonly FlowStanding[] = oncePer(({ firms }: Chain) => {
  const worst = new Map<number, FlowStanding>();
  for (const firm of firms) {
    let id = firm.id;
    // Each was met before at one that was found before it, so that this ends.
    for (let met = firm.met; met !== undefined; met = firms[id - 1]?.met) id = met.id;
    const before = worst.get(id);
    const isWorse =
      before === undefined || flowStandings.indexOf(firm.standing) < flowStandings.indexOf(before);
    if (isWorse) worst.set(id, firm.standing);
  }
  return [...worst.values()];
});

/** How many firms have each standing. */
export function standingsIn(chain: Chain): Readonly<Record<FlowStanding, number>> {
  const counts = {
    ...{ met: 0, "met-with-plan": 0, "not-met": 0 },
    ...{ "no-risk-assessment": 0, "no-declaration": 0, unusable: 0 },
  };
  for (const standing of firmStandings(chain)) counts[standing]++;
  return counts;
}

/** How many firms fall short. */
export function shortIn(chain: Chain): number {
  return firmStandings(chain).filter(standsShort).length;
}

/** Whether anybody in the chain falls short, the prime included, or was not looked at. */
export function chainFallsShort(chain: Chain): boolean {
  const { own } = chain.prime;
  return (own !== undefined && standsShort(own.standing)) || chain.leftOut > 0 || shortIn(chain) > 0;
}
