import type { Opinion } from "./opinion.ts";

/** Something that the program is known to say otherwise than the contract. */
export interface KnownDisagreement {
  readonly name: string;
  /** The program's opinion with this mended; the very same where it does not come in. */
  readonly mended: (program: Opinion, oracle: Opinion) => Opinion;
}

/** Whatever else differs fails the test; and what no longer differs has to leave this list. */
export const knownDisagreements: readonly KnownDisagreement[] = [];
