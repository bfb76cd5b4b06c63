import type { Chance } from "./chance.ts";
import { written, type Day } from "./days.ts";
import type { Fields } from "./generated-catalogue.ts";
import { generatedCertificates } from "./generated-certificates.ts";
import { generatedControl, type Answering } from "./generated-controls.ts";
import { generatedDay } from "./generated-dates.ts";
import { GeneratedFiles } from "./generated-files.ts";
import { generatedFirm, otherNames, type Firm } from "./generated-names.ts";
import type { Rules } from "./rules.ts";
import type { Seen } from "./terms.ts";

/** A declaration, and what is seen of the files that it names. */
export interface Generated {
  readonly declaration: Fields;
  readonly files: ReadonlyMap<string, Seen>;
}

interface Scope {
  readonly organisation?: string;
  readonly entities: readonly string[];
}

const reference = "RAR 2026-402";

/** A declaration that fits a catalogue. */
export function generatedDeclaration(
  chance: Chance,
  rules: Rules,
  catalogue: string,
  levels: { readonly declared: string | undefined; readonly assessed: string },
  asOf: Day,
): Generated {
  const level = levels.declared;
  const goodness = chance.one([1, 0.97, 0.9, 0.7, 0.4, 0.1]);
  const files = new GeneratedFiles(chance, chance.one([1, goodness, Math.max(goodness, 0.7)]), asOf);
  const firm = generatedFirm(chance);
  const scope = generatedScope(chance, firm);
  const holding = { chance, asOf, goodness, firm, entities: scope?.entities ?? [], files };
  const documents = Object.fromEntries(["policy", "record"].map((key) => [key, files.evidence()]));
  const declaration = {
    format: "csm-check/declaration@1",
    supplier: { name: firm.name, ...(chance.is(0.5) ? { alsoKnownAs: [firm.alias] } : {}) },
    ...(level === undefined
      ? {}
      : { level: chance.one<unknown>([level, `Level ${level}`, asNumber(level)]) }),
    ...(chance.is(0.5) ? { catalogue } : {}),
    ...(chance.is(0.85) ? { declared: { on: written(generatedDay(chance, asOf, 0.1)) } } : {}),
    ...(chance.is(0.8) ? { contract: contract(chance, asOf) } : {}),
    ...(scope === undefined ? {} : { scope }),
    certificates: generatedCertificates({ ...holding, levels: rules.levels.map(({ id }) => id) }),
    documents,
    controls: controls(
      {
        chance,
        asOf,
        goodness,
        files,
        documents: Object.keys(documents),
        reference,
        shows: chance.one([0, 0.1, 0.6, 1]),
        plans: chance.one([0, 0.1, 0.5, 1]),
      },
      rules,
      levels.assessed,
    ),
  };
  return { declaration, files: files.seen };
}

/** In JSON an id of digits alone may be written as a number. */
function asNumber(level: string): unknown {
  return /^\d+$/.test(level) ? Number(level) : level;
}

function controls(answering: Answering, { controls, levels }: Rules, level: string): Fields {
  const { chance } = answering;
  const present = chance.one([1, 1, 0.95, 0.5]);
  const suggested = levels.find(({ id }) => id === level)?.recommended ?? [];
  // Of a large catalogue a few of those that are not asked are enough.
  const idle = Math.min(present, 4 / controls.length);
  const chosen = controls.filter((rule) =>
    chance.is(rule.levels.includes(level) || suggested.includes(rule.id) ? present : idle),
  );
  return Object.fromEntries(chosen.map((rule) => [rule.id, generatedControl(answering, rule)]));
}

function contract(chance: Chance, asOf: Day): Fields {
  return {
    ...(chance.is(0.9) ? { riskAssessmentReference: reference } : {}),
    ...(chance.is(0.6) ? { ends: written(generatedDay(chance, asOf, 0.8)) } : {}),
  };
}

function generatedScope(chance: Chance, firm: Firm): Scope | undefined {
  if (chance.is(0.15)) return undefined;
  const own = chance.is(0.2) ? [chance.one([firm.name, ...firm.same])] : [];
  return {
    ...(chance.is(0.05) ? {} : { organisation: chance.one(["whole", "whole", "whole", "part"]) }),
    entities: chance.is(0.4) ? [...own, ...otherNames(chance)] : [],
  };
}
