import type { Place } from "./place.ts";

/** One of two answers, with who gave it and when, as far as its file says so. */
export interface Given {
  readonly said: string;
  readonly by?: string;
  readonly on?: string;
}

/** Files cannot be joined into one declaration. */
export type MergeProblem = { readonly at: Place; readonly withheld?: true } & (
  | {
      readonly code: "two-answers";
      /** What is answered, as `2314.policy` or `supplier.headcount`. */
      readonly of: string;
      /** The words of the question, where it is one of the catalogue. */
      readonly ask?: string;
      readonly first: Given & { readonly at: Place };
      readonly second: Given;
    }
  | {
      readonly code: "other-supplier";
      readonly key: "name" | "company number";
      readonly found: string;
      readonly first: { readonly said: string; readonly at: Place };
    }
  | {
      readonly code: "not-placed";
      readonly found: string;
      readonly why: NotPlaced;
      readonly nearest?: string;
    }
  | {
      readonly code: "answers-format";
      readonly why: "old" | "workbook" | "workbook-too-large" | "csv";
    }
  | { readonly code: "no-answers" }
);

/** Why something that was written into a table cannot be put anywhere. */
export type NotPlaced =
  /** It answers no question that is known. */
  | "question"
  /** Several questions have these words. */
  | "several"
  /** The row names no question. */
  | "row"
  /** The sheet has no table of questions. */
  | "sheet"
  /** An answer of another kind than the question takes. */
  | "answer"
  /** A result of another tool that no answer follows from. */
  | "result"
  /** A detail of another kind than the row takes. */
  | "detail";
