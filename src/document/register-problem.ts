import type { Place } from "./place.ts";

/** A register of firms cannot be read; places are rows and columns of its table. */
export type RegisterProblem = { readonly at: Place; readonly withheld?: true } & (
  | { readonly code: "register-format"; readonly why: "ending" | "workbook" | "csv" | "workbook-too-large" }
  | { readonly code: "register-empty" }
  /** There is no column with names; `near` is a heading that may be meant for it. */
  | { readonly code: "register-heading"; readonly near: string | undefined }
  | { readonly code: "register-heading-twice"; readonly heading: string }
  | { readonly code: "register-value"; readonly column: "name" | "due" | "email"; readonly found: string }
  | { readonly code: "register-too-many"; readonly limit: number }
);
