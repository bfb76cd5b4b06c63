import type { Document } from "../document/document.ts";
import type { Place } from "../document/place.ts";
import { entriesOf, textOf, valueAt, type Node } from "../document/node.ts";

/** What one of several people answered: a document, wherever it was written. */
export interface Source {
  readonly document: Document;
  /** Its text, where that is YAML whose comments and order can stay. */
  readonly text?: string;
  /** Who gave an answer, and when, as far as the source says so. */
  readonly givers: ReadonlyMap<Node, Giver>;
  /** Who gave what this source adds, where it says so of all of it. */
  readonly giver?: Giver;
  /** Whom the questions were for, and which controls it was asked about, where it was a part of them. */
  readonly part?: Part;
  /** What another tool found of controls as a whole. */
  readonly results?: readonly WholeResult[];
}

/** What another tool found of a control as a whole, where no answer to any question of it follows from that. */
export interface WholeResult {
  readonly control: string;
  readonly found: string;
  /** That the control falls short, or does not apply: answers that others gave to it may say otherwise. */
  readonly isDoubt: boolean;
  readonly at: Place;
}

/** Who gave an answer, and when. */
export interface Giver {
  readonly by?: string;
  readonly on?: string;
}

/** A part of the questions that was given to somebody. */
export interface Part {
  readonly for: string;
  /** Undefined where it was every question. */
  readonly controls?: readonly string[];
}

/** A declaration as a source: who answered stands beside the answers of a control. */
export function sourceOfDeclaration(
  document: Document,
  more: Pick<Source, "text" | "part" | "giver"> = {},
): Source {
  return { document, givers: giversIn(document.root), ...more };
}

function giversIn(root: Node): ReadonlyMap<Node, Giver> {
  const givers = new Map<Node, Giver>();
  for (const { value } of entriesOf(valueAt(root, "controls"))) {
    const [by, on] = [textOf(valueAt(value, "answeredBy")), textOf(valueAt(value, "answeredOn"))];
    const giver = { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
    for (const answer of entriesOf(valueAt(value, "answers"))) givers.set(answer.value, giver);
  }
  return givers;
}
