import type { Day } from "./days.ts";

/** Under what a claim is judged. */
export interface Terms {
  readonly asOf: Day;
  /** The level that takes the place of the declared one. */
  readonly level: string | undefined;
  readonly strict: boolean;
  readonly plans: boolean;
  readonly acceptDcc: boolean;
  readonly evidence: "off" | "check" | "require";
  readonly failOn: readonly string[];
  /** What was seen of the files, by their path. */
  readonly files: ReadonlyMap<string, Seen>;
}

/** What was seen of a file. */
export interface Seen {
  readonly state: "file" | "missing" | "not-a-file" | "empty" | "lfs-pointer" | "declaration";
  readonly sha256?: string;
}
