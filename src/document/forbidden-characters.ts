/**
 * Control characters but tab and line ends, direction-changing and invisible format characters, line and paragraph
 * separators, a BOM that is not the first character, lone surrogates: none belongs in a declaration, and each can
 * make a terminal or an editor show something other than what is written.
 */
const forbidden: RegExp =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The offset of the first forbidden character, and which it is; undefined where there is none. */
export function forbiddenIn(text: string): { offset: number; codePoint: number } | undefined {
  const match = forbidden.exec(text);
  return match === null ? undefined : { offset: match.index, codePoint: text.codePointAt(match.index) ?? 0 };
}
