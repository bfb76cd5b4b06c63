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
export type StoredMisfit = "missing" | "kind" | "date" | "value" | "repeated" | StoredContradiction;

/** In what an assessment says better of itself than it shows; the key is the id of the control where it is of one. */
export type StoredContradiction =
  /** It does not follow from the controls below it, or from the dates beside it. */
  | "contradicts"
  | "days"
  /** Not the controls are required that its level requires. */
  | "level"
  /** A control stands better than its findings, its questions or its evidence say. */
  | "finding"
  | "question"
  | "evidence"
  /** Nothing shows a plan, a claim, or a certificate that counts. */
  | "plan"
  | "claim"
  | "dcc"
  | "certificate"
  /** It lasts longer than what it rests on. */
  | "lasts";
