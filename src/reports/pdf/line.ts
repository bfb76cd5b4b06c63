import type { Paragraph, Run } from "../paper/block.ts";
import { letters } from "./letters.ts";

/** How letters look. */
export interface Look {
  readonly font: "regular" | "bold";
  readonly size: number;
  readonly colour: string;
}

/** A piece of a line, and where it begins, from the left edge of the line. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly x: number;
}

/** A line of text, and its height. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** How wide a text is. */
export type Measure = (text: string, look: Look) => number;

/** Breaks a paragraph into lines that fit the width: at blanks, and within a word that is wider than a line. */
export function linesOf(
  paragraph: Paragraph,
  width: number,
  lookOf: (run: Run) => Look,
  measure: Measure,
): readonly Line[] {
  const lines: { pieces: Piece[]; height: number }[] = [];
  let pieces: Piece[] = [];
  let x = 0;
  const close = (size: number): void => {
    lines.push({ pieces, height: size * leading });
    pieces = [];
    x = 0;
  };
  for (const run of paragraph) {
    const look = lookOf(run);
    for (const word of wordsOf(letters(run.text), look, width, measure)) {
      if (x > 0 && x + measure(word.trimEnd(), look) > width) close(look.size);
      const text = x === 0 ? word.trimStart() : word;
      if (text === "") continue;
      pieces.push({ text, look, x });
      x += measure(text, look);
    }
  }
  const [last] = paragraph;
  if (pieces.length > 0) close(last === undefined ? 0 : lookOf(last).size);
  return lines.map(joined);
}

/** The height of a line, in sizes of its letters. */
const leading = 1.32;

/** The words of a text, each with the blanks behind it; one that is wider than a line comes in parts. */
function wordsOf(text: string, look: Look, width: number, measure: Measure): readonly string[] {
  const words = text.match(/\s*\S+\s*|\s+/g) ?? [];
  return words.flatMap((word) =>
    measure(word.trimEnd(), look) <= width ? [word] : parts(word, look, width, measure),
  );
}

function parts(word: string, look: Look, width: number, measure: Measure): readonly string[] {
  const found: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measure(part + letter, look) > width) {
      found.push(part);
      part = "";
    }
    part += letter;
  }
  return [...found, part];
}

/** Neighbours of one look are one piece: fewer places to set, and text that others extract in whole lines. */
function joined({ pieces, height }: Line): Line {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const before = together.at(-1);
    if (before?.look === piece.look) together.splice(-1, 1, { ...before, text: before.text + piece.text });
    else together.push(piece);
  }
  return { pieces: together, height };
}
