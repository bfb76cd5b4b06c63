import { hidden, loneHalf } from "../document/forbidden-characters.ts";

/** Characters that move a cursor, turn the direction of text, hide, break a line, or are none. */
export const unsafe: RegExp = new RegExp(`${hidden}|[\\t\\n\\r\\ufffe\\uffff]`, "gu");
/** Half of a letter of two units. */
export const loneSurrogate: RegExp = new RegExp(loneHalf, "g");

/** A stranger's text on one line of a terminal: white space becomes a space, what is unsafe becomes visible. */
export function safeLine(text: string): string {
  // Most text is plain, and a portfolio tells a hundred thousand lines of it.
  if (plain.test(text)) return text;
  return text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(unsafe, visible)
    .replaceAll(loneSurrogate, visible);
}

/** Printable ASCII alone. */
const plain = /^[ -~]*$/;

function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The beginning of a long text, on one line. */
export function clip(text: string, most: number = 80): string {
  const line = safeLine(text.slice(0, most * 4));
  if (line.length <= most) return line;
  const letters = Array.from(line);
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}

/** What a CI runner takes for a command wherever on a line of its log it stands, as in `##[error]`: the first sign of it. */
export const runnerCommand: RegExp = /#(?=#\w*\[)/g;

/**
 * Lines in which a CI runner that reads them finds no command: none begins with `::`, white space aside, and none holds
 * `##[` or `##vso[`. For finished text, since breaking a text into lines can bring a word to the start of one.
 */
export function withoutCommands(text: string): string {
  if (!text.includes("::") && !text.includes("##")) return text;
  return text.replaceAll(/^(\s*):(?=:)/gm, "$1\\u{3a}").replaceAll(/(##\w*)\[/g, "$1\\u{5b}");
}
