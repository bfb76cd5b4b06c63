import type { Assessment } from "./assessment.ts";
import type { Problem } from "../document/problem.ts";

/** What became of one file: an assessment, or its problems. */
export type Item = AssessedItem | UnusableItem;

/** A file that was assessed. */
export interface AssessedItem {
  readonly ok: true;
  readonly path: string;
  readonly assessment: Assessment;
  /** SHA-256 in lower-case hexadecimal, where a format tells them. */
  readonly digests?: Digests;
}

/** A file that could not be assessed. */
export interface UnusableItem {
  readonly ok: false;
  readonly path: string;
  readonly problems: readonly Problem[];
  /** The texts of the files that the problems lie in, by path, for code frames; not there where they may not be told. */
  readonly sources?: ReadonlyMap<string, string>;
}

/** What an assessment was made from. */
export interface Digests {
  /** Of the bytes of the declaration. */
  readonly declaration: string;
  /** Of the catalogue, as csm-check reads it, written as JSON. */
  readonly catalogue: string;
}
