import type { Place } from "./place.ts";

/** A document that is to be filled cannot be: `name` is a placeholder, as it stands between its braces. */
export type TemplateProblem = { readonly at: Place; readonly withheld?: true } & (
  | {
      readonly code: "template-format";
      readonly why: "ending" | "document" | "macros" | "large" | "placeholders";
    }
  /** There is no such placeholder; `near` is one that may be meant. */
  | { readonly code: "template-unknown"; readonly name: string; readonly near: string | undefined }
  /** What a plan has to carry is not there. */
  | { readonly code: "template-missing"; readonly name: string; readonly inEntries: boolean }
  | {
      readonly code: "template-misplaced";
      readonly name: string;
      /** A brace, or the end or beginning of a part that is repeated, has no other; or it stands where it cannot. */
      readonly why: "brace" | "pair" | "across" | "nested" | "outside";
    }
);
