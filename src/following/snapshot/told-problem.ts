import type { Place } from "../../document/place.ts";

/** A problem as it was told; a stored one has no more than that. */
export interface ToldProblem {
  readonly code: string;
  readonly message: string;
  readonly at: Place;
}

/** A firm as a register names it. */
export interface ListedFirm {
  readonly name: string;
  readonly companyNumber?: string;
  /** The id of the level that was flowed down to it. */
  readonly level?: string;
}

/** What was told of a file that could not be used, or of a firm that has none. */
export interface ToldProblems {
  /** Whose it is, where a register says that. */
  readonly firm?: ListedFirm;
  readonly source: string;
  /** The first of its problems. */
  readonly problems: readonly ToldProblem[];
  /** How many there are. */
  readonly found: number;
}

/** More problems of one file than that nobody reads in a list of many. */
export const mostTold: number = 5;
