import type { Catalogue } from "../catalogue/catalogue.ts";
import { given } from "../document/given.ts";
import { glossary } from "./glossary.ts";

/** A term as it is explained. */
export interface FoundTerm {
  readonly term: string;
  readonly means: string;
  /** The address of the official page on it. */
  readonly official?: string;
  /** Every way to say it, in the form in which they are compared. */
  readonly keys: readonly string[];
}

/** Every term that can be explained beside a catalogue: its own, then those of the field. */
export function termsBeside({ glossary: own }: Pick<Catalogue, "glossary">): readonly FoundTerm[] {
  const field = new Map(
    glossary.flatMap((each) => [each.term, ...each.also].map((name) => [termKey(name), each] as const)),
  );
  const explained = new Set<unknown>();
  const told = own.map(({ term, means }): FoundTerm => {
    const known = field.get(termKey(term));
    explained.add(known);
    const keys = new Set([term, ...(known === undefined ? [] : [known.term, ...known.also])].map(termKey));
    return { term, means, ...given({ official: known?.official }), keys: [...keys] };
  });
  const more = glossary
    .filter((each) => !explained.has(each))
    .map(({ also, ...each }): FoundTerm => ({ ...each, keys: [each.term, ...also].map(termKey) }));
  return [...told, ...more];
}

/** What tells terms apart: letters and figures alone, and `+` as `plus`. */
export function termKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("+", "plus")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
