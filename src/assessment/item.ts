import type { Assessment } from "./assessment.ts";
import type { Problem } from "../document/problem.ts";

/** What became of one file: an assessment, or its problems. */
export type Item = AssessedItem | UnusableItem;

/** A file that was assessed. */
export interface AssessedItem {
  readonly ok: true;
  readonly path: string;
  readonly assessment: Assessment;
  /** The SHA-256 of the declaration's bytes in lower-case hexadecimal, where a format tells it. */
  readonly sha256?: string;
}

/** A file that could not be assessed. */
export interface UnusableItem {
  readonly ok: false;
  readonly path: string;
  readonly problems: readonly Problem[];
  /** The texts of the files that the problems lie in, by path, for code frames; not there where they may not be told. */
  readonly sources?: ReadonlyMap<string, string>;
}
