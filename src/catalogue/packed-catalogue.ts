import type { Catalogue, Control } from "./catalogue.ts";

/** A catalogue in the parts in which it is shipped: each of them can be written as JSON. */
export interface PackedCatalogue {
  readonly head: PackedHead;
  /** As the head describes them. */
  readonly blocks: readonly (readonly unknown[])[];
}

/** What every run reads: all but the glossary and the bodies of the controls, and where these are. */
export interface PackedHead {
  /** The glossary is empty here: its terms lie in a block of their own. */
  readonly catalogue: Omit<Catalogue, "controls">;
  readonly heads: readonly Head[];
  readonly blocks: readonly Block[];
}

/** The same part of several controls, or the terms of the glossary. */
export interface Block {
  readonly part: keyof Parts | "glossary";
  /** Whose it is, by their index; of the glossary nobody's. */
  readonly controls: readonly number[];
  /** Whether it is shipped as it is; else compressed. */
  readonly plain: boolean;
}

/** What every run needs of a control; the rest is read when it is asked for. */
export type Head = Omit<Control, keyof Asks | keyof Advice | keyof Words>;

/** The parts of a control that are read one without the others. */
export interface Parts {
  readonly asks: Asks;
  readonly advice: Advice;
  readonly words: Words;
}

/** What is judged. The `help` of its questions lies in the words. */
export interface Asks extends Pick<Control, "questions"> {
  /** Which of the questions have some, counted from 0. */
  readonly helped: readonly number[];
}

/** What is told where a control falls short. */
export type Advice = Pick<Control, "why" | "remedy">;

/** What is told to whoever wants to know more; of each question, its `help`. */
export interface Words extends Pick<Control, "requirement" | "evidence" | "see"> {
  readonly helps: readonly string[];
}
