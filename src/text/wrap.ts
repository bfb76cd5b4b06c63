import displayWidth from "./display-width.ts";

/** Breaks text into lines of a display width; a word that is longer is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(1, width);
  if (text.length <= most && plain.test(text)) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((each) => pieces(each, most))) {
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

/** A word in pieces that fit. */
function pieces(word: string, most: number): string[] {
  if (displayWidth(word) <= most) return [word];
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
