import type { Chance } from "./chance.ts";
import { plusDays, written, type Day } from "./days.ts";
import { generatedQuestion } from "./generated-question.ts";

/** Keys and values, as they are written into a file. */
export type Fields = Readonly<Record<string, unknown>>;

const levelNames = [["0"], ["0", "1"], ["low", "mid", "high"], ["0", "1", "2"]] as const;

/** A small catalogue, sound by its make, that uses whatever a catalogue can say about a verdict. */
export function generatedCatalogue(chance: Chance, around: Day): Fields {
  const levels = chance.one<readonly string[]>(levelNames);
  const areas = ["CE", "A", "B"].slice(0, 1 + chance.below(3));
  const controls = Array.from({ length: 1 + chance.below(5) }, (_, index) => ({
    id: `C-${index}`,
    area: chance.one(areas),
    // The first control keeps each level from being idle.
    levels: index === 0 && chance.is(0.7) ? levels : someOf(chance, levels),
  }));
  const idle = levels.filter((level) => !controls.some((control) => control.levels.includes(level)));
  if (idle.length > 0) return generatedCatalogue(chance, around);
  const ids = controls.map(({ id }) => id);
  return {
    format: "csm-check/catalogue@1",
    id: "small-rules",
    title: "Small rules",
    version: "1",
    areas: areas.map((id) => ({ id, title: `Area ${id}` })),
    levels: levels.map((id) => ({
      id,
      name: `Level ${id}`,
      recommended: controls
        .filter((each) => !each.levels.includes(id) && chance.is(0.5))
        .map((each) => each.id),
    })),
    ...(chance.is(0.8) ? { outlook: outlook(chance, levels, areas) } : {}),
    controls: controls.map((control) => ({
      ...control,
      ...generatedControl(
        chance,
        control.levels,
        ids.filter((id) => id !== control.id),
        around,
      ),
    })),
  };
}

/** Some of several, and at least one. */
export function someOf<T>(chance: Chance, several: readonly T[], likelihood = 0.5): readonly T[] {
  const some = chance.some(several, likelihood);
  return some.length === 0 ? [chance.one(several)] : some;
}

function outlook(chance: Chance, levels: readonly string[], areas: readonly string[]): Fields {
  return {
    name: "Small certification",
    ...(chance.is(0.7) ? { anchor: chance.one(areas) } : {}),
    needed: Object.fromEntries(
      someOf(chance, levels, 0.95).map((level) => [level, chance.one([100, 80, 80, 50, 0])]),
    ),
  };
}

function generatedControl(
  chance: Chance,
  levels: readonly string[],
  others: readonly string[],
  around: Day,
): Fields {
  return {
    title: "A control",
    kind: chance.one(["technical", "non-technical"]),
    requirement: "Do it.",
    why: "It helps.",
    questions: questions(chance, levels, around),
    remedy: { action: "Do it now.", effort: "low", takes: "days" },
    ...(chance.is(0.2) ? { appliesIf: { id: "applies", ask: "Does it apply?" } } : {}),
    ...(others.length > 0 && chance.is(0.4) ? { replacedBy: chance.one(others) } : {}),
    ...(chance.is(0.15) ? { caution: "Look twice." } : {}),
  };
}

/** What decides comes first, at every level of the control; then whatever else. */
function questions(chance: Chance, levels: readonly string[], around: Day): readonly Fields[] {
  const deciding =
    levels.length > 1 && chance.is(0.15)
      ? levels.map((level, index) => ({ ...generatedQuestion(chance, `q-${index}`), levels: [level] }))
      : [generatedQuestion(chance, "q-0")];
  const more = Array.from({ length: chance.below(4) }, (_, index) => ({
    ...generatedQuestion(chance, `q-${deciding.length + index}`),
    ...chance.one<Fields>([{}, {}, { counts: "verdict" }, { counts: "dcc" }, { counts: "advice" }, law]),
    ...(chance.is(0.15) ? { levels: someOf(chance, levels) } : {}),
    ...(chance.is(0.15) ? { since: written(plusDays(around, chance.below(5) - 2)) } : {}),
  }));
  return [...deciding, ...more];
}

const law: Fields = { counts: "advice", basis: "law" };
