import displayWidth from "./display-width.ts";

/** Breaks text into lines of a display width; a word that is longer is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(1, width);
  if (text.length <= most && plain.test(text)) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of wordsOf(text, most)) {
    const size = displayWidth(word);
    if (line !== "" && used + 1 + size > most) {
      lines.push(line);
      [line, used] = [word, size];
    } else {
      [line, used] = line === "" ? [word, size] : [`${line} ${word}`, used + 1 + size];
    }
  }
  return [...lines, line];
}

/** Printable ASCII takes a column a letter; a blank at the beginning is left out. */
const plain = /^(?! )[ -~]*$/;

/** The words of a text, those that are longer than a line in pieces that fit. */
function wordsOf(text: string, most: number): readonly string[] {
  const words = text.split(" ");
  const fits = (word: string): boolean => displayWidth(word) <= most;
  return words.every(fits) ? words : words.flatMap((word) => (fits(word) ? [word] : pieces(word, most)));
}

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
