import type { Place } from "./place.ts";

/** A file of another tool cannot be turned into a catalogue. */
export type ImportProblem = { readonly at: Place; readonly withheld?: true } & (
  | { readonly code: "nothing-to-import" }
  | { readonly code: "import-misfit"; readonly found: string }
  | {
      readonly code: "unresolved-import";
      readonly href: string;
      readonly why: "network" | "outside" | "unknown";
    }
  | { readonly code: "import-circle"; readonly href: string }
  | { readonly code: "import-too-large"; readonly limit: number }
);
