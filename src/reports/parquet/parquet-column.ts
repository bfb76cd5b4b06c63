import type { CalendarDate } from "../../document/calendar-date.ts";

/** A column of a table: what it is called, what kind of values it holds, and the value of each row. */
export type ParquetColumn<Told> = { readonly name: string } & Valued<Told>;

type Valued<Told> =
  | { readonly kind: "text"; readonly of: (told: Told) => string | undefined }
  | { readonly kind: "texts"; readonly of: (told: Told) => readonly string[] | undefined }
  | { readonly kind: "whole"; readonly of: (told: Told) => number | undefined }
  | { readonly kind: "date"; readonly of: (told: Told) => CalendarDate | undefined };
