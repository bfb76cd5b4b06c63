import type { Chance } from "./chance.ts";
import { plusDays, plusMonths, written, type Day } from "./days.ts";
import type { Fields } from "./generated-catalogue.ts";
import { generatedDay } from "./generated-dates.ts";
import type { GeneratedFiles } from "./generated-files.ts";
import { otherName, respelt, type Firm } from "./generated-names.ts";

/** Whose certificates are made up, and for which day. */
export interface Holding {
  readonly chance: Chance;
  readonly asOf: Day;
  readonly goodness: number;
  readonly firm: Firm;
  readonly entities: readonly string[];
  readonly levels: readonly string[];
  readonly files: GeneratedFiles;
}

const spellings: readonly (readonly [string, readonly string[]])[] = [
  ["cyber-essentials", ["cyber-essentials", "Cyber Essentials", "CE"]],
  ["cyber-essentials-plus", ["cyber-essentials-plus", "CE+", "ce-plus", "Cyber Essentials Plus", "CE Plus"]],
  ["dcc", ["dcc", "DCC", "Defence Cyber Certification"]],
  ["iso-9001", ["iso-9001"]],
];

/** The certificates of a supplier: of each scheme none, one, or one after the other. */
export function generatedCertificates(holding: Holding): readonly Fields[] {
  const { chance, goodness } = holding;
  return spellings.flatMap(([scheme, written]) => {
    const number = chance.is(goodness) ? chance.one([1, 1, 2]) : chance.one([0, 0, 1, 2, 3]);
    return Array.from({ length: number }, () => generated(holding, scheme, chance.one(written)));
  });
}

function generated(holding: Holding, scheme: string, spelling: string): Fields {
  const { chance, files } = holding;
  const [issued, expires] = period(holding, scheme === "dcc" ? 36 : 12);
  return {
    scheme: spelling,
    ...names(holding),
    issued: written(issued),
    expires: written(expires),
    ...(chance.is(0.5) ? files.named() : {}),
    ...(scheme === "dcc" ? dccFields(holding, issued) : {}),
  };
}

function period({ chance, asOf, goodness }: Holding, months: number): readonly [Day, Day] {
  if (chance.is(goodness)) {
    const issued = plusDays(asOf, -chance.below(months * 30));
    return [issued, plusDays(plusMonths(issued, months), chance.one([-1, -1, 0]))];
  }
  if (chance.is(0.5)) {
    const issued = generatedDay(chance, asOf);
    return [issued, plusDays(plusMonths(issued, months), chance.below(3) - 1)];
  }
  const days = [generatedDay(chance, asOf, 0.5), generatedDay(chance, asOf, 0.5)];
  return [Math.min(...days), Math.max(...days)];
}

function names({ chance, goodness, firm, entities }: Holding): Fields {
  if (chance.is(goodness)) {
    const holder = chance.one([firm.name, chance.one(firm.same), respelt(chance, firm.name)]);
    if (entities.length === 0) return chance.is(0.3) ? {} : { holder };
    const named = entities.map((entity) => (chance.is(0.3) ? respelt(chance, entity) : entity));
    return chance.is(0.2) ? { covers: [...named, holder] } : { holder, covers: named };
  }
  const name = (): string => chance.one([firm.name, firm.alias, chance.one(firm.near), otherName(chance)]);
  return {
    ...(chance.is(0.8) ? { holder: name() } : {}),
    ...(chance.is(0.3) ? { covers: chance.is(0.1) ? [] : chance.some([...entities, name()], 0.6) } : {}),
  };
}

function dccFields({ chance, asOf, goodness, levels }: Holding, issued: Day): Fields {
  const level = chance.is(goodness) ? levels.at(-1) : chance.one(levels);
  const good = chance.is(goodness);
  const days = [1, 2, 3].flatMap((year) => {
    const anniversary = plusMonths(issued, 12 * year);
    if (good) return anniversary < asOf ? [plusDays(anniversary, chance.one([-20, -1, 0]))] : [];
    return chance.is(0.6) ? [plusDays(anniversary, chance.one([-366, -365, -364, -20, -1, 0, 1, 40]))] : [];
  });
  const attested = [...new Set(days)].filter((day) => good || day > 0).map(written);
  return { level, ...(attested.length === 0 && chance.is(0.7) ? {} : { attested }) };
}
