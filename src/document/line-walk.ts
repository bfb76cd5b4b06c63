import type { Placer } from "./quick-walk.ts";

/** How far the lines of a text were followed. */
export interface LineWalk {
  readonly text: string;
  readonly place: Placer;
  /** The next line that says something; undefined behind the last one, and where one is like no other here. */
  line: Line | undefined;
  /** The offset behind that line. */
  at: number;
}

/** A line of a block: `key: value`, `- key: value` or `- value`, the value left out or whole. */
export interface Line {
  /** The column of its first letter, and of what stands behind its dash. */
  readonly indent: number;
  readonly column: number;
  readonly hasDash: boolean;
  /** The offset of that first letter, and of the key. */
  readonly start: number;
  readonly keyStart: number;
  readonly key: string | undefined;
  readonly valueStart: number;
  readonly value: string | undefined;
  readonly isCommented: boolean;
}

/** Longer lines are left to others, so that no match takes long. */
const longest = 1000;

/** Words in quotes without escapes, of which there is nothing to make but the words. */
export const quotedWords: string = String.raw`"[^"\\\n]*"|'[^'\n]*'`;

/** What a text without quotes begins with: no mark that means something. */
export const plainStart: string = String.raw`(?:[\w(/.~]|[^\0-\x7f])`;

/** What a key is written as. */
export const keyWords: string = String.raw`\w[\w.-]*|${quotedWords}`;

/** The text of a key; undefined where it means another mapping. */
export function keyOf(letters: string): string | undefined {
  const key = /^["']/.test(letters) ? letters.slice(1, -1) : letters;
  return key === "<<" ? undefined : key;
}

const plain = String.raw`${plainStart}(?:[^ \n:#]|:(?=[^ \n])| +(?=[^ \n#]))*`;

/** Of brackets only where they end is known here. */
const line = new RegExp(
  String.raw`( *)(?! )(- +(?! ))?(?:(${keyWords}):(?=[ \n]|$))?( *)(?! )(${quotedWords}|${plain}|\[[^\n]*\]|\{[^\n]*\})? *(?! )((?<=[ \n]|^)#[^\n]*)?(?:\n|$)`,
  "y",
);

/** Goes on to the next line that says something. */
export function goOn(walk: LineWalk): void {
  const { text } = walk;
  for (walk.line = undefined; walk.at < text.length;) {
    const start = walk.at;
    line.lastIndex = start;
    const end = text.indexOf("\n", start);
    const match = (end === -1 ? text.length : end) - start > longest ? null : line.exec(text);
    if (match === null) return;
    walk.at += match[0].length;
    const [, spaces = "", dash = "", key, gap = "", value, comment] = match;
    if (dash === "" && key === undefined && value === undefined) continue;
    const column = spaces.length + dash.length;
    const keyStart = start + column;
    walk.line = {
      indent: spaces.length,
      column,
      hasDash: dash !== "",
      start: start + spaces.length,
      keyStart,
      key,
      valueStart: keyStart + (key === undefined ? 0 : key.length + 1) + gap.length,
      value,
      isCommented: comment !== undefined,
    };
    return;
  }
}
