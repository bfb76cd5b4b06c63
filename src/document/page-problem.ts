import type { Place } from "./place.ts";

/** A page that was to be saved with answers cannot be read as one. */
export interface PageProblem {
  readonly code: "saved-page";
  readonly why: "too-large" | "no-answers" | "several-answers" | "not-json" | "other-format" | "misfit";
  readonly at: Place;
  readonly withheld?: true;
}
