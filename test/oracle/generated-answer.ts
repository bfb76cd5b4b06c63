import { shortcoming } from "./shortcoming.ts";
import type { Chance } from "./chance.ts";
import type { Day } from "./days.ts";
import { written } from "./days.ts";
import { generatedDay } from "./generated-dates.ts";
import type { Asked } from "./rules.ts";

type Candidate = (chance: Chance, question: Asked, asOf: Day) => unknown;

const candidates: Readonly<Record<string, Candidate>> = {
  "yes-no": (chance) => spelt(chance, chance.is(0.5)),
  number: (chance, { pass }) => {
    const figures = [...JSON.stringify(pass).matchAll(/[\d.]+/g)].map(([figure]) => Number(figure));
    const figure = Math.max(0, chance.one([0, 1, ...figures]) + chance.one([0, 0, 0.5, 1, -1, -0.5]));
    return chance.is(0.5) ? figure : String(figure);
  },
  date: (chance, _, asOf) => (chance.is(0.1) ? "never" : written(generatedDay(chance, asOf))),
  choice: (chance, { options }) => chance.one(options).id,
  choices: (chance, { options }) => {
    const alone = options.filter((option) => option.alone);
    const others = options.filter((option) => !option.alone);
    if (alone.length > 0 && chance.is(0.15)) return [chance.one(alone).id];
    return chance.some(others, chance.one([0.2, 0.5, 1])).map(({ id }) => id);
  },
};

const unknown: readonly unknown[] = ["unknown", null, ""];

/** An answer to a question, one that passes with this likelihood; undefined where there is none. */
export function generatedAnswer(chance: Chance, question: Asked, asOf: Day, goodness: number): unknown {
  const good = chance.is(goodness);
  if (!good && chance.is(0.4)) return chance.is(0.5) ? undefined : chance.one(unknown);
  const candidate = candidates[question.type];
  if (candidate === undefined) return undefined;
  for (let tries = 0; tries < 12; tries++) {
    const answer = candidate(chance, question, asOf);
    if ((shortcoming(question, answer, asOf) === undefined) === good) return answer;
  }
  return candidate(chance, question, asOf);
}

/** A yes or a no, in one of the ways to write it. */
export function spelt(chance: Chance, yes: boolean): unknown {
  return chance.one<unknown>(
    yes ? ["yes", "Yes", "YES", "true", true] : ["no", "No", "FALSE", "false", false],
  );
}
