/** Characters that move a cursor, turn the direction of text, hide, break a line, or are none. */
export const unsafe: RegExp =
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A stranger's text on one line of a terminal: white space becomes a space, what is unsafe becomes visible. */
export function safeLine(text: string): string {
  return text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(unsafe, visible)
    .replaceAll(loneSurrogate, visible);
}

function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The beginning of a long text, on one line. */
export function clip(text: string, most: number = 80): string {
  const letters = Array.from(safeLine(text.slice(0, most * 4)));
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}
