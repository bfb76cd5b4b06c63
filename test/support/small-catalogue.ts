import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { parseDocument } from "../../src/document/parse-document.ts";
import { sound } from "./sound.ts";

/** Keys of a file and their values, as they are written into it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A catalogue of a few controls; what a test does not speak of is filled in. */
export function smallCatalogue(fields: Fields & { readonly controls: readonly Fields[] }): Catalogue {
  const text = JSON.stringify({
    format: "csm-check/catalogue@1",
    id: "small",
    title: "Small rules",
    version: "1",
    areas: [
      { id: "CE", title: "Certificates" },
      { id: "A", title: "Area A" },
      { id: "B", title: "Area B" },
    ],
    levels: [{ id: 0, name: "Zero" }],
    ...fields,
  });
  const document = sound(parseDocument(text, "small.json"));
  return sound(parseCatalogue(document, [], { validate: validateCatalogue, builtIn: [] }));
}

/** A control with these questions: of area A, required at level 0, unless `more` says otherwise. */
export function control(id: string, questions: readonly Fields[], more: Fields = {}): Fields {
  return {
    id,
    title: `Control ${id}`,
    area: "A",
    levels: [0],
    kind: "technical",
    requirement: "Do it.",
    why: "It helps.",
    questions,
    remedy: { action: "Do it now.", effort: "low", takes: "days" },
    ...more,
  };
}

/** A yes-no question. */
export function yesNo(id: string, more: Fields = {}): Fields {
  return { id, label: id, ask: `${id}?`, answer: { type: "yes-no" }, ...more };
}

/** A question about a number with these bounds. */
export function number(id: string, pass: Fields, more: Fields = {}): Fields {
  return { id, label: id, ask: `${id}?`, answer: { type: "number", unit: "days" }, pass, ...more };
}

/** A question about a date that must be this recent. */
export function date(id: string, pass: Fields, more: Fields = {}): Fields {
  return { id, label: id, ask: `${id}?`, answer: { type: "date" }, pass, ...more };
}

/** A question with options; those with a `+` pass, one with a `!` excludes the others, one with a `?` wants a note. */
export function options(
  type: "choice" | "choices",
  id: string,
  marked: readonly string[],
  more: Fields = {},
): Fields {
  const bare = (option: string): string => option.replaceAll(/[+!?]/g, "");
  const passing = marked.filter((option) => option.includes("+")).map(bare);
  const all = marked.map((option) => ({
    id: bare(option),
    says: bare(option),
    ...(option.includes("!") ? { alone: true } : {}),
    ...(option.includes("?") ? { needsNote: true } : {}),
  }));
  const pass = passing.length === 0 ? {} : { pass: { oneOf: passing } };
  return { id, label: id, ask: `${id}?`, answer: { type, options: all }, ...pass, ...more };
}

/** A question that a certificate of one of these schemes answers. */
export function certificate(id: string, scheme: string | readonly string[], more: Fields = {}): Fields {
  return { id, label: id, ask: `${id}?`, answer: { type: "certificate" }, pass: { scheme }, ...more };
}
