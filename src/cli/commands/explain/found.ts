import type { Area, Catalogue, Control, Level } from "../../../catalogue/catalogue.ts";
import { findControls, type FoundControls } from "../../../catalogue/find-controls.ts";
import { explainedCodes, type ExplainedCode } from "../../../reports/terminal/explain-code.ts";
import { termKey, termsBeside, type FoundTerm } from "../../../words/find-terms.ts";

/** Something that can be explained. */
export type Found =
  | { readonly kind: "control"; readonly control: Control }
  | { readonly kind: "code"; readonly code: ExplainedCode }
  | { readonly kind: "term"; readonly term: FoundTerm; readonly controls: readonly Control[] }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "level"; readonly level: Level };

/** What speaks of some words, where nothing is called so. */
export interface Hits {
  readonly words: readonly string[];
  readonly controls: FoundControls;
  readonly terms: readonly FoundTerm[];
  readonly codes: readonly ExplainedCode[];
}

/** Everything that is called so: a control, a code, a term, an area, a level; letter case and spaces aside. */
export function called(name: string, catalogue: Catalogue): readonly Found[] {
  const key = termKey(name);
  const is = (...names: readonly string[]): boolean =>
    key !== "" && names.some((each) => termKey(each) === key);
  return [
    ...catalogue.controls
      .filter(({ id }) => is(id))
      .map((control) => ({ kind: "control", control }) as const),
    ...explainedCodes.filter(({ code }) => is(code)).map((code) => ({ kind: "code", code }) as const),
    ...termsBeside(catalogue)
      .filter(({ keys }) => keys.includes(key))
      .map((term) => ({ kind: "term", term, controls: namedSo(term, catalogue) }) as const),
    ...catalogue.areas
      .filter(({ id, title, published = title }) => is(id, `area ${id}`, title, published))
      .map((area) => ({ kind: "area", area }) as const),
    ...catalogue.levels
      .filter(({ id, name: title }) => is(`level ${id}`, `L${id}`, title))
      .map((level) => ({ kind: "level", level }) as const),
  ];
}

/** The controls whose titles have every word of a term. */
function namedSo({ term }: FoundTerm, { controls }: Catalogue): readonly Control[] {
  const wanted = term.split(/\s+/).map(termKey);
  return controls.filter(({ title }) => {
    const words = title.split(/[\s/()]+/).map(termKey);
    return wanted.every((word) => words.includes(word));
  });
}

/** What speaks of all of some words; undefined where nothing does. */
export function speakingOf(name: string, catalogue: Catalogue): Hits | undefined {
  const words = name.split(/[\s_]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return undefined;
  const controls = findControls(catalogue.controls, words);
  const keys = words.map(termKey);
  const terms = termsBeside(catalogue).filter(({ term }) => {
    const parts = term.split(/[\s-]+/).map(termKey);
    return keys.every((key) => parts.includes(key));
  });
  const codes = explainedCodes.filter(({ code }) => {
    const parts = code.split("-");
    return keys.every((key) => parts.includes(key));
  });
  const isNone = [controls.named, controls.speaking, terms, codes].every((each) => each.length === 0);
  return isNone ? undefined : { words, controls, terms, codes };
}

/** Every name that can be explained, for a guess at what was meant. */
export function everyName(catalogue: Catalogue): readonly string[] {
  return [
    ...catalogue.controls.map(({ id }) => id),
    ...explainedCodes.map(({ code }) => code),
    ...termsBeside(catalogue).map(({ term }) => term),
  ];
}
