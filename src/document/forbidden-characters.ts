import { once } from "./once.ts";

/**
 * Characters that make a terminal or an editor show something other than what is written: control characters but tab and
 * line ends, direction-changing ones, line and paragraph separators, and what shows nothing at all: blanks without
 * width, soft hyphens, fillers, tags. Part of a class of a regular expression with the flag u.
 */
const always = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0060}\u{e007b}-\u{e007e}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}`;

/** Joiners and variation selectors: they belong to the letter before them, and show nothing behind any other. */
const attached = String.raw`\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;

/**
 * What takes one of them: a picture, or a letter of a script that is written with them, told by their blocks. The
 * properties of Unicode would say it better, and take longer to load than a declaration to be judged.
 */
const bearer = String.raw`(?![${always}${attached}])[\xa9\xae\u0590-\u1cff\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\u{10000}-\u{3ffff}]`;

/** Tags, which spell a region behind a black flag, as gbeng and the end does for that of England; nothing elsewhere. */
const tags = String.raw`\u{e0061}-\u{e007a}\u{e007f}`;
const letterTag = String.raw`[\u{e0061}-\u{e007a}]`;
const strayTag = String.raw`(?<!\u{1f3f4}${letterTag}{0,4})${letterTag}|(?<!\u{1f3f4}${letterTag}{5})\u{e007f}`;

/**
 * Everything that hides, as a regular expression with the flag u. Behind a selector of its own a picture takes a joiner
 * still; a digit in a key cap (1️⃣) takes a selector.
 */
export const hidden: string = `[${always}]|${strayTag}|(?<!${bearer}\\ufe0f?)(?:(?!\\ufe0f)[${attached}]|\\ufe0f(?!\\u20e3))`;

/** Half of a letter of two units, as a regular expression. */
export const loneHalf: string = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;

/** What may be forbidden: quick to look for, and in hardly any text. Of units that halve a letter the flag sees lone ones. */
const doubtful = new RegExp(`[${always}${attached}${tags}\\ud800-\\udfff]`, "u");

/** None belongs in a declaration; a BOM that is its first character is no part of its text. */
const forbidden = once(() => new RegExp(`${hidden}|${loneHalf}`, "gu"));

/** A forbidden character, and where it stands. */
export interface Forbidden {
  readonly offset: number;
  readonly codePoint: number;
  /** In UTF-16 units, as offsets. */
  readonly length: number;
}

/** The first few forbidden characters of a text; none where it has none. */
export function forbiddenIn(text: string, most: number = 1): readonly Forbidden[] {
  if (!doubtful.test(text)) return [];
  const found: Forbidden[] = [];
  for (const { 0: character, index } of text.matchAll(forbidden())) {
    found.push({ offset: index, codePoint: character.codePointAt(0) ?? 0, length: character.length });
    if (found.length >= most) break;
  }
  return found;
}
