/** Characters that move a cursor, turn the direction of text, hide, break a line, or are none. */
export const unsafe: RegExp =
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
/** Half of a letter of two units. */
export const loneSurrogate: RegExp =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

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

/** What a CI runner takes for a command wherever on a line of its log it stands, as in `##[error]`: the first sign of it. */
export const runnerCommand: RegExp = /#(?=#\w*\[)/g;

/**
 * Lines in which a CI runner that reads them finds no command: none begins with `::`, white space aside, and none holds
 * `##[` or `##vso[`. For finished text, since breaking a text into lines can bring a word to the start of one.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*):(?=:)/gm, "$1\\u{3a}").replaceAll(/(##\w*)\[/g, "$1\\u{5b}");
}
