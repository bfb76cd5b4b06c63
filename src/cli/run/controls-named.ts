import type { Catalogue } from "../../catalogue/catalogue.ts";
import { nearest } from "../../document/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** The controls of `--only`, with commas or spaces between them; `2200-2217` are all from the one to the other. */
export function controlsNamed(text: string | undefined, catalogue: Catalogue): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known = catalogue.controls.map(({ id }) => id);
  const named = text.split(/[\s,]+/).filter((id) => id !== "");
  if (named.length === 0) throw new UsageError("--only names no control", "Write it as in 2314,2500.");
  return [...new Set(named.flatMap((each) => span(each, known)))];
}

function span(text: string, known: readonly string[]): readonly string[] {
  // An id may hold a hyphen itself.
  const ends = known.includes(text) ? [text] : text.split(/-(?=[^-]*$)/);
  const [first = "", last = first] = ends.map((end) => idOf(end, known));
  const [from, to] = [known.indexOf(first), known.indexOf(last)];
  if (from <= to) return known.slice(from, to + 1);
  throw new UsageError(`"${text}" ends before it begins`, `Write it as ${last}-${first}.`);
}

function idOf(id: string, known: readonly string[]): string {
  if (known.includes(id)) return id;
  const near = nearest(id, known);
  throw new UsageError(`there is no control "${id}"`, near === undefined ? "" : `Did you mean "${near}"?`);
}
