import type { Chance } from "./chance.ts";
import { plusDays, written, type Day } from "./days.ts";
import type { Fields } from "./generated-catalogue.ts";
import { generatedDay } from "./generated-dates.ts";
import type { Seen } from "./terms.ts";

const states = ["missing", "not-a-file", "empty", "lfs-pointer", "declaration"] as const;
const digests = ["a1".repeat(32), "b2".repeat(32)] as const;

/** The files that a declaration names, and what is seen of them. */
export class GeneratedFiles {
  readonly seen: Map<string, Seen> = new Map<string, Seen>();
  readonly #chance: Chance;
  readonly #goodness: number;
  readonly #asOf: Day;

  constructor(chance: Chance, goodness: number, asOf: Day) {
    this.#chance = chance;
    this.#goodness = goodness;
    this.#asOf = asOf;
  }

  /** The keys that name a file and, where it is noted, its fingerprint. */
  named(): Fields {
    const chance = this.#chance;
    const file = `evidence/file ${this.seen.size}.pdf`;
    const sha256 = digests[0];
    if (chance.is(this.#goodness)) {
      this.seen.set(file, { state: "file", sha256 });
      return { file, ...(chance.is(0.3) ? { sha256: chance.is(0.5) ? sha256 : sha256.toUpperCase() } : {}) };
    }
    if (chance.is(0.3)) {
      this.seen.set(file, { state: "file", sha256: digests[1] });
      return { file, sha256 };
    }
    // What nobody has seen is as good as missing.
    if (chance.is(0.9)) this.seen.set(file, { state: chance.one(states) });
    return { file };
  }

  /** A piece of evidence. */
  evidence(): Fields {
    const chance = this.#chance;
    const bad = !chance.is(this.#goodness);
    const dated = generatedDay(chance, this.#asOf, bad ? 0.5 : 0);
    const expires = generatedDay(chance, this.#asOf, bad ? 0.5 : 1);
    return {
      title: "A record",
      ...(chance.is(0.75) ? this.named() : {}),
      ...(chance.is(0.2) ? { url: "https://example.org/record" } : {}),
      ...(chance.is(0.3) ? { dated: written(dated) } : {}),
      ...(chance.is(0.3) ? { expires: written(Math.max(expires, dated)) } : {}),
      ...(chance.is(0.02) ? { "x-kept": written(plusDays(dated, 1)) } : {}),
    };
  }
}
