import type { Place } from "./place.ts";

/** Nothing shows how a firm of a register stands. */
export type FirmProblem = { readonly at: Place; readonly withheld?: true } &
  /** It has sent nothing, or what the register names is not there. */
  (
    | { readonly code: "no-declaration"; readonly file: string | undefined }
    | { readonly code: "no-risk-assessment" }
    | {
        readonly code: "other-firm";
        readonly name: string;
        readonly by: "name" | "number";
        readonly near: boolean;
      }
    /** What is stored cannot be judged again, and shows something else than is asked. */
    | { readonly code: "stored-gap"; readonly gap: StoredGapKind; readonly found: string }
  );

/** In what a stored assessment misses what is asked. */
export type StoredGapKind = "catalogue" | "level" | "later" | "lapsed" | "dcc" | "evidence" | "plan";
