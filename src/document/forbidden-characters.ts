/**
 * Control characters but tab and line ends, direction-changing and invisible format characters, line and paragraph
 * separators, a BOM: each can make a terminal or an editor show something other than what is written. A class of a
 * regular expression, without its brackets.
 */
export const hidden: string = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb`;

/** Half of a letter of two units, as a regular expression. */
export const loneHalf: string = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;

/** None belongs in a declaration; a BOM that is its first character is no part of its text. */
const forbidden = new RegExp(`[${hidden}]|${loneHalf}`);

/** A forbidden character, and where it stands. */
export interface Forbidden {
  readonly offset: number;
  readonly codePoint: number;
}

/** The first few forbidden characters of a text; none where it has none. */
export function forbiddenIn(text: string, most: number = 1): readonly Forbidden[] {
  if (!forbidden.test(text)) return [];
  const found: Forbidden[] = [];
  for (const { index } of text.matchAll(new RegExp(forbidden, "g"))) {
    found.push({ offset: index, codePoint: text.codePointAt(index) ?? 0 });
    if (found.length >= most) break;
  }
  return found;
}
