/** A key of a mapping, or which item of a list, counted from 0. */
export type Step = string | number;

/** Keys from the top of a document to a value in it. */
export type KeyPath = readonly [string, ...string[]];

/** The way from the top of a document to a value in it, through lists too. */
export type Path = readonly [string, ...Step[]];

/** What is wanted of keys that are created. */
export interface SpliceOptions {
  /**
   * Keys of the mapping in which the first missing key is created, in the order wanted; a new key is put behind the
   * nearest earlier one that is there, else in front of the first later one, else last.
   */
  readonly order?: (parent: readonly string[]) => readonly string[] | undefined;
  /** A comment put behind a key that is created on a line of its own, without the #. */
  readonly comment?: (path: readonly string[]) => string | undefined;
}
