import { stringify } from "yaml";
import { chanceOf, type Chance } from "./chance.ts";
import { generatedDeclaration } from "./generated-declaration.ts";
import { generatedAsOf } from "./generated-dates.ts";
import type { Fields } from "./generated-catalogue.ts";
import type { Rules } from "./rules.ts";
import type { Terms } from "./terms.ts";

/** A declaration in a file, with the terms under which it is judged. */
export interface Case {
  readonly declaration: Fields;
  readonly path: string;
  readonly text: string;
  readonly terms: Terms;
}

/** The case that a seed makes of a catalogue. */
export function generatedCase(
  seed: number,
  rules: Rules,
  catalogue: string,
  warnings: readonly string[],
  levels: readonly string[] = rules.levels.map(({ id }) => id),
): Case {
  const chance = chanceOf(seed);
  const asOf = generatedAsOf(chance);
  const assessed = chance.one(levels);
  const [declared, override] = levelsOf(chance, assessed, rules.levels);
  const { declaration, files } = generatedDeclaration(chance, rules, catalogue, { declared, assessed }, asOf);
  const terms: Terms = {
    asOf,
    level: override,
    strict: chance.is(0.3),
    plans: chance.is(0.85),
    acceptDcc: chance.is(0.35),
    evidence: chance.one(["off", "check", "check", "require"]),
    failOn: chance.is(0.2) ? chance.some(warnings, 0.2) : [],
    files,
  };
  return { declaration, terms, ...fileOf(chance, declaration) };
}

/** The declared level, and the one that takes its place. */
function levelsOf(
  chance: Chance,
  assessed: string,
  all: Rules["levels"],
): readonly [string | undefined, string | undefined] {
  if (chance.is(0.7)) return [assessed, undefined];
  if (all.length === 1 && chance.is(0.5)) return [undefined, undefined];
  return [chance.is(0.3) ? undefined : chance.one(all).id, assessed];
}

/** Most are JSON, which is read fastest. */
function fileOf(chance: Chance, declaration: Fields): Pick<Case, "path" | "text"> {
  if (chance.is(0.9)) return { path: "supplier.json", text: JSON.stringify(declaration) };
  const text = chance.is(0.5)
    ? stringify(declaration, { aliasDuplicateObjects: false })
    : JSON.stringify(declaration, undefined, 2);
  return { path: "supplier.yaml", text };
}
