import { standsShort } from "../../following/flow-down/standing.ts";
import type { Chain } from "../../following/flow-down/chain.ts";
import { headingKey, registerAdditions, registerColumns, type Register } from "../../register/register.ts";
import { shortWords } from "../../words/flow-down/short-words.ts";

/** A register, and the chain that it became. */
export interface SavedRegister {
  readonly register: Register;
  readonly chain: Chain;
}

/** A cell of a register that is written again: as it was read, or what was found. */
export interface SavedCell {
  readonly text: string;
  /** It is of ours, not of whoever keeps the register. */
  readonly added: boolean;
}

/** The table of a register with standing, last day and reason beside each firm; all else stays as it is. */
export function savedCells({ register, chain }: SavedRegister): readonly (readonly SavedCell[])[] {
  const [heading = []] = register.cells;
  const places = additionPlaces(heading);
  const additions = additionsByRow({ register, chain });
  const numbers = heading.findIndex((cell) => headingKey(cell) === headingKey(registerColumns.companyNumber));
  const whole = new Map(register.firms.map(({ row, companyNumber }) => [row, companyNumber]));
  const width = Math.max(heading.length, ...places.map((place) => place + 1));
  return register.cells.map((cells, row) =>
    Array.from({ length: Math.max(width, cells.length) }, (_, column): SavedCell => {
      const at = places.indexOf(column);
      if (at !== -1)
        return {
          text: row === 0 ? (registerAdditions[at] ?? "") : (additions.get(row)?.[at] ?? ""),
          added: true,
        };
      const text = (column === numbers ? whole.get(row) : undefined) ?? cells[column] ?? "";
      return { text, added: false };
    }),
  );
}

/** Where the additions stand: where an earlier run put them, else behind all columns. */
function additionPlaces(heading: readonly string[]): readonly number[] {
  let next = heading.length;
  return registerAdditions.map((name) => {
    const there = heading.findIndex((cell) => headingKey(cell) === headingKey(name));
    return there === -1 ? next++ : there;
  });
}

function additionsByRow({ register, chain }: SavedRegister): ReadonlyMap<number, readonly string[]> {
  const firms = chain.firms.filter(({ tier }) => tier === 1);
  return new Map(
    register.firms.map(({ row }, index) => {
      const firm = firms[index];
      if (firm === undefined) return [row, []];
      const why = standsShort(firm.standing) ? shortWords(firm) : "";
      return [row, [firm.standing, firm.holdsUntil ?? "", why]];
    }),
  );
}
