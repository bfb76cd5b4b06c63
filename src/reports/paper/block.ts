import type { CsmVerdict } from "../../assessment/assessment.ts";
import type { Sign } from "../rows/sign.ts";

/** What a report on paper is made of, whatever writes it: every text in it may be a stranger's, and is not escaped. */
export interface Paper {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** A part of a report that begins on a page of its own: one supplier, or what stands before several. */
export interface Sheet {
  /** What stands at the foot of each page. */
  readonly about: string;
  /** What stands at the head and the foot of each page. */
  readonly marking?: string;
  readonly blocks: readonly Block[];
}

/** One thing below the other. */
export type Block =
  | { readonly kind: "heading"; readonly rank: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: Paragraph }
  | ListBlock
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | VerdictBlock
  | TableBlock
  | { readonly kind: "new-page" };

/** The verdict of a declaration, what stands out. */
export interface VerdictBlock {
  readonly kind: "verdict";
  readonly verdict: CsmVerdict;
  readonly word: string;
  readonly says: readonly Paragraph[];
}

/** A list; an item with a sign has that in place of a number or a bullet. */
export interface ListBlock {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** An item of a list. */
export interface ListItem {
  readonly sign?: Sign;
  readonly runs: Paragraph;
}

/** A table; its heads stand again on each page that it reaches. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption?: string;
  readonly heads: readonly string[];
  /** How the width is shared among the columns. */
  readonly shares: readonly number[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A name and what it is. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The paragraphs of a cell. */
export type Cell = readonly Paragraph[];

/** A paragraph: pieces of text that look different. */
export type Paragraph = readonly Run[];

/** A piece of text of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  /** To be typed as it stands. */
  readonly code?: true;
  readonly tone?: Tone;
}

/** A colour, by what it means. */
export type Tone = Sign | "soft";
