import type { CsmVerdict } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/**
 * A report that is an answer, some facts and tables: laid out once by each renderer, whatever it tells. All text may be a
 * stranger's; each renderer makes it safe for its own format.
 */
export interface Listing {
  readonly title: string;
  readonly marking?: string;
  /** The answer, in sentences: what stands first. */
  readonly lead: readonly string[];
  readonly facts: readonly ListingFact[];
  /** Shown where there are pictures; the tables say the same. */
  readonly pictures?: readonly ListingPicture[];
  readonly tables: readonly ListingTable[];
  /** What is to be known besides; a line each. */
  readonly after: readonly string[];
  /** Lines that somebody fills in by hand: who accepts, who signs. */
  readonly blanks?: readonly ListingBlank[];
  /** Of what day it tells; documents are dated by it. */
  readonly day: CalendarDate;
}

/** A fact with its label. */
export interface ListingFact {
  readonly label: string;
  readonly value: string;
}

/** Bars side by side in length, each in parts of a tone; the longest is as wide as there is room. */
export interface ListingPicture {
  readonly heading: string;
  /** What each tone means, and what is said of one where that is another word. */
  readonly legend: readonly { readonly tone: ListingTone; readonly says: string; readonly one?: string }[];
  readonly bars: readonly ListingBar[];
}

/** A bar with its label. */
export interface ListingBar {
  readonly label: string;
  readonly parts: readonly { readonly tone: ListingTone; readonly count: number }[];
}

/** What a part of a bar means: a verdict, or that something ends. */
export type ListingTone = CsmVerdict | "ending";

/** A line to be filled in by hand. */
export interface ListingBlank {
  readonly heading: string;
  readonly labels: readonly string[];
}

/** A table under its heading. Tables with the same columns are one in CSV, where `heading` is a column of its own. */
export interface ListingTable {
  readonly heading: string;
  /** What is said above it. */
  readonly text?: string;
  /** A picture says all of it: where pictures are shown it is left out. */
  readonly pictured?: boolean;
  readonly columns: readonly ListingColumn[];
  readonly rows: readonly (readonly ListingCell[])[];
}

/** A column: its head for people, its name for programs, its width in letters. */
export interface ListingColumn {
  readonly head: string;
  readonly name: string;
  readonly width: number;
}

/** What stands in a cell. An id is a text that is never a number; a verdict is that of a whole declaration. */
export type ListingCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "id"; readonly text: string }
  | { readonly kind: "date"; readonly date: CalendarDate | undefined }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "verdict"; readonly verdict: CsmVerdict };

/** A cell of text; empty where there is none. */
export function textOf(text: string | undefined): ListingCell {
  return { kind: "text", text: text ?? "" };
}

/** A cell with an id or a name. */
export function idOf(text: string): ListingCell {
  return { kind: "id", text };
}

/** A cell with a date; empty where there is none. */
export function dateOf(date: CalendarDate | undefined): ListingCell {
  return { kind: "date", date };
}
