/** A course of chance that a seed fixes. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** Whether something that comes to pass with this likelihood does. */
  is(likelihood: number): boolean;
  /** One of several. */
  one<T>(several: readonly T[]): T;
  /** Some of several, each with this likelihood, in their order. */
  some<T>(several: readonly T[], likelihood: number): readonly T[];
}

/** The course of chance of a seed. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const is = (likelihood: number): boolean => next() < likelihood;
  return {
    below,
    is,
    one: (several) => {
      const index = below(several.length);
      for (const [at, each] of several.entries()) if (at === index) return each;
      throw new Error("there is nothing to choose from");
    },
    some: (several, likelihood) => several.filter(() => is(likelihood)),
  };
}
