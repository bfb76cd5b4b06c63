import { generatedCase, type Case } from "./generated-case.ts";
import type { Source } from "./sources.ts";
import { builtInSources, smallSource } from "./sources.ts";
import { documentedCodes } from "./warning-codes.ts";

/** A case, the catalogue that it is for, and the words by which it is found again. */
export interface Numbered {
  readonly name: string;
  readonly source: Source;
  readonly made: Case;
}

/** How many cases of which catalogue, at which levels; the higher levels of the standard take the longest by far. */
const builtIn: readonly (readonly [string, readonly string[], number])[] = [
  ["defstan-05-138-issue-4", ["0"], 1400],
  ["defstan-05-138-issue-4", ["1", "2", "3"], 100],
  ["cyber-essentials", ["ready"], 300],
];

const small = { catalogues: 600, cases: 18_200 };

/** How many cases there are in all. */
export const howMany: number = [small.cases, ...builtIn.map(([, , cases]) => cases)].reduce(
  (sum, each) => sum + each,
);

/** Every case, the same ones each time. */
export async function* generatedCases(): AsyncGenerator<Numbered> {
  const warnings = documentedCodes("A warning");
  const sources = await builtInSources();
  for (const [id, levels, cases] of builtIn) {
    const source = sources.find((each) => each.id === id);
    if (source === undefined) throw new Error(`there is no catalogue ${id}`);
    for (let seed = 0; seed < cases; seed++) {
      const made = generatedCase(seed, source.rules, id, warnings, levels);
      yield { name: `${id} at ${levels.join()}, seed ${seed}`, source, made };
    }
  }
  for (let number = 0; number < small.catalogues; number++) {
    const source = smallSource(number);
    for (let seed = number; seed < small.cases; seed += small.catalogues) {
      const made = generatedCase(seed, source.rules, source.id, warnings);
      yield { name: `small catalogue ${number}, seed ${seed}`, source, made };
    }
  }
}
