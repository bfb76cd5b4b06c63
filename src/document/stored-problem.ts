import type { Place } from "./place.ts";

/** A stored assessment cannot be read as one. */
export type StoredProblem = { readonly at: Place; readonly withheld?: true } & (
  | { readonly code: "several-assessments"; readonly found: number }
  | { readonly code: "no-assessment" }
  /** It holds what is to be left out, and cannot be written anew without it. */
  | { readonly code: "stored-unredacted" }
  | { readonly code: "assessment-misfit"; readonly key: string; readonly why: StoredMisfit }
);

/** Why what stands under a key is not what an assessment has there. */
export type StoredMisfit = "missing" | "kind" | "date" | "value" | "repeated" | "contradicts";
