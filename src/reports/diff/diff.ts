import type { Differences } from "../../following/differences.ts";

/** What `csm-check diff` tells: what lies between two assessments, and which files they are of. */
export interface Diff {
  readonly differences: Differences;
  readonly before: DiffFile;
  readonly after: DiffFile;
}

/** A file that was compared. */
export interface DiffFile {
  /** As reports tell it. */
  readonly file: string;
  /** It is a stored assessment, which keeps its own day; else a declaration, assessed for this. */
  readonly stored: boolean;
}
