import { given } from "../document/given.ts";
import type { CatalogueFile } from "../generated/catalogue-file.ts";
import type { Cleaner } from "./clean-text.ts";
import type { Framework, Requirement } from "./framework.ts";
import { newIds } from "./ids.ts";
import type { Ledger } from "./left-out.ts";

/** The levels of a catalogue, and which of them a requirement gets. */
export interface Levels {
  readonly list: NonNullable<CatalogueFile["levels"]>;
  readonly of: (requirement: Requirement) => string[];
  /** The list again, each level with the controls that it recommends; the controls stand in the requirements' order. */
  readonly recommending: (controls: readonly string[]) => NonNullable<CatalogueFile["levels"]>;
}

/**
 * Levels that require something; one called `all` where the framework has none. Where it has some and a requirement is
 * of none of them, `all` comes last and holds every requirement: nothing is lost, and no level says more than its own.
 */
export function composeLevels({ levels, requirements }: Framework, clean: Cleaner, ledger: Ledger): Levels {
  const used = new Set(requirements.flatMap((requirement) => requirement.levels));
  for (const { key, name } of levels) if (!used.has(key)) ledger.leave("idle-level", name);
  const ids = newIds();
  // A level that is defined twice is the first of the two.
  const first = new Map(levels.toReversed().map((level) => [level.key, level]));
  const known = levels.filter((level) => used.has(level.key) && first.get(level.key) === level);
  const byKey = new Map(
    known.map(({ key, ref, name }) => [key, ids.of(ref.replace(/^level[\s_-]+(?=\S)/i, ""), name)]),
  );
  const unlevelled = requirements.filter((each) => !each.levels.some((key) => byKey.has(key)));
  const isAll = known.length === 0 || unlevelled.length > 0;
  const all = isAll ? ids.of("all", "all") : "";
  if (known.length > 0) for (const { ref } of unlevelled) ledger.leave("no-level", ref);
  const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => byKey.get(key) ?? []);
  const required = (requirement: Requirement): string[] => {
    const own = new Set(idsOf(requirement.levels));
    const inOrder = [...byKey.values()].filter((id) => own.has(id));
    return isAll ? [...inOrder, all] : inOrder;
  };
  const list = known.map(({ key, name, risk }) => {
    const id = byKey.get(key) ?? all;
    const about = clean.line(risk, `level ${id}`);
    return {
      id,
      name: clean.line(name, `level ${id}`) ?? id,
      ...given({ risk: about }),
    };
  });
  const whole = isAll ? [...list, { id: all, name: "Everything" }] : list;
  return { list: whole, of: required, recommending };

  function recommending(controls: readonly string[]): Levels["list"] {
    const byLevel = new Map<string, string[]>();
    for (const [index, requirement] of requirements.entries())
      for (const id of idsOf(requirement.recommended ?? []))
        if (!required(requirement).includes(id))
          byLevel.set(id, [...(byLevel.get(id) ?? []), controls[index] ?? ""]);
    return whole.map((level) => {
      const recommended = byLevel.get(level.id);
      return recommended === undefined ? level : { ...level, recommended };
    });
  }
}
