import displayWidth from "./display-width.ts";

/** Breaks text into lines of a display width; a word that is longer is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(1, width);
  const sizeOf = ascii.test(text) ? lengthOf : displayWidth;
  if (text.length <= most && sizeOf === lengthOf && !text.startsWith(" ")) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const add = (word: string, size: number): void => {
    if (line !== "" && used + 1 + size > most) {
      lines.push(line);
      line = "";
    }
    used = line === "" ? size : used + 1 + size;
    line = line === "" ? word : `${line} ${word}`;
  };
  text.split(" ").forEach((word) => {
    const size = sizeOf(word);
    if (size <= most) add(word, size);
    else for (const piece of pieces(word, most)) add(piece, sizeOf(piece));
  });
  lines.push(line);
  return lines;
}

/** Of printable ASCII each letter takes a column. */
const ascii = /^[ -~]*$/;

function lengthOf(text: string): number {
  return text.length;
}

/** A word that is too long in pieces that fit. */
function pieces(word: string, most: number): string[] {
  const out: string[] = [];
  let piece = "";
  let used = 0;
  for (const letter of word) {
    const size = displayWidth(letter);
    if (used + size > most && piece !== "") {
      out.push(piece);
      [piece, used] = ["", 0];
    }
    piece += letter;
    used += size;
  }
  return [...out, piece];
}

/** Wrapped text behind a label, its later lines set under its first. */
export function hanging(label: string, text: string, width: number): string[] {
  const indent = displayWidth(label);
  const lines = wrap(text, Math.max(16, width - indent));
  return lines.map((line, index) => (index === 0 ? `${label}${line}` : `${" ".repeat(indent)}${line}`));
}
