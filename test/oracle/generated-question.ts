import type { Chance } from "./chance.ts";
import type { Fields } from "./generated-catalogue.ts";

const bodies: readonly ((chance: Chance) => Fields)[] = [
  yesNo,
  yesNo,
  number,
  date,
  choice,
  choices,
  certificate,
];

/** A question of any type, with any pass rule that fits it. */
export function generatedQuestion(chance: Chance, id: string): Fields {
  return { id, label: `What ${id} shows`, ask: `Is it so with ${id}?`, ...chance.one(bodies)(chance) };
}

function yesNo(chance: Chance): Fields {
  const pass = chance.one<Fields>([
    {},
    {},
    { pass: { is: "no" } },
    { pass: { is: false } },
    { pass: { is: "yes" } },
  ]);
  return { answer: { type: "yes-no" }, ...pass };
}

function number(chance: Chance): Fields {
  const pass = chance.one([
    { max: 10 },
    { min: 0, max: 10 },
    { min: 5 },
    { min: 2.5, max: 7.5 },
    { min: 3, max: 3 },
    { max: 0.5 },
  ]);
  return { answer: { type: "number", unit: "days" }, pass };
}

function date(chance: Chance): Fields {
  const pass = chance.one([
    { withinDays: 31 },
    { withinDays: 90 },
    { withinDays: 0 },
    { withinMonths: 12 },
    { withinMonths: 1 },
    { withinMonths: 6 },
  ]);
  return { answer: { type: "date" }, pass };
}

function choice(chance: Chance): Fields {
  const oneOf = chance.one([["done"], ["done", "other"], ["other"]]);
  return { answer: { type: "choice", options: options(chance) }, pass: { oneOf } };
}

function choices(chance: Chance): Fields {
  const pass = chance.one<Fields>([
    {},
    { pass: { atLeast: 2 } },
    { pass: { oneOf: ["done", "other"] } },
    { pass: { oneOf: ["done", "other"], atLeast: 2 } },
  ]);
  return { answer: { type: "choices", options: options(chance) }, ...pass };
}

function options(chance: Chance): readonly Fields[] {
  return [
    { id: "done", says: "It is done" },
    { id: "other", says: "Something else", ...(chance.is(0.5) ? { needsNote: true } : {}) },
    { id: "partly", says: "In part", ...(chance.is(0.2) ? { needsNote: "yes" } : {}) },
    { id: "none", says: "Nothing", alone: true },
  ];
}

function certificate(chance: Chance): Fields {
  const scheme = chance.one<unknown>([
    "cyber-essentials",
    ["cyber-essentials", "cyber-essentials-plus"],
    "cyber-essentials-plus",
    "iso-9001",
  ]);
  return { answer: { type: "certificate" }, pass: { scheme } };
}
