import type { Chain, ChainFirm } from "../../following/flow-down/chain.ts";
import { standsShort } from "../../following/flow-down/standing.ts";
import { clip } from "../../text/safe-text.ts";
import { chainCautionWords, metWords } from "../../words/flow-down/caution-words.ts";
import { primeName } from "../../words/flow-down/chain-sentences.ts";
import { levelSaid } from "../../words/flow-down/level-said.ts";
import { shortWords } from "../../words/flow-down/short-words.ts";
import { flowStandingWords } from "../../words/flow-down/standing-words.ts";

/** A firm of a chain with its words; text of strangers, not escaped. */
export interface ChainRow {
  readonly firm: ChainFirm;
  readonly name: string;
  readonly level: string;
  readonly short: boolean;
  /** In capitals. */
  readonly word: string;
  /** Why it falls short; empty where it does not. */
  readonly why: string;
  /** What is to be known besides, where it was met before included. */
  readonly notes: readonly string[];
  /** The names from the prime down to it; of a long way the middle is left out. */
  readonly path: string;
}

/** A row for each firm, in the order of the tree. */
export function chainRows(chain: Chain): readonly ChainRow[] {
  const nameOf = namesIn(chain);
  const pathOf = pathsIn(chain, nameOf);
  return chain.firms.map((firm) => {
    const { subcontract, standing, cautions } = firm;
    const met = metWords(firm, nameOf);
    return {
      firm,
      name: subcontract.name,
      level: levelSaid(subcontract.level, chain.catalogue),
      short: standsShort(standing),
      word: flowStandingWords[standing].word,
      why: shortWords(firm),
      notes: [...cautions.map(chainCautionWords), ...(met === undefined ? [] : [met])],
      path: pathOf(firm),
    };
  });
}

/** What each firm is called, by its number; 0 is the prime. */
export function namesIn({ prime, firms }: Chain): (id: number) => string {
  return (id) => clip(firms[id - 1]?.subcontract.name ?? primeName(prime), 200);
}

/** So many names from either end of a way are told. */
const ends = 4;

function pathsIn({ firms }: Chain, nameOf: (id: number) => string): (firm: ChainFirm) => string {
  const heads: string[][] = [[nameOf(0)]];
  for (const { id, parent } of firms) {
    const above = heads[parent] ?? [];
    heads[id] = above.length < ends ? [...above, nameOf(id)] : above;
  }
  return ({ id, tier }) => {
    const head = heads[id] ?? [];
    const tail: string[] = [];
    // The way has one name more than the tier says, the prime being its first.
    for (
      let at = id;
      at > 0 && tail.length < Math.min(ends, tier + 1 - head.length);
      at = firms[at - 1]?.parent ?? 0
    )
      tail.unshift(nameOf(at));
    const left = tier + 1 - head.length - tail.length;
    return [...head, ...(left > 0 ? [`(${left} more)`] : []), ...tail].join(" > ");
  };
}

/** The markings of the files, each once. */
export function chainMarkings({ prime, firms }: Chain): readonly string[] {
  return [
    ...new Set([prime.marking, ...firms.map(({ answer }) => answer?.marking)].flatMap((each) => each ?? [])),
  ];
}
