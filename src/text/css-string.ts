import { safeLine } from "./safe-text.ts";

/**
 * Any text as a CSS string, quotes included. All but letters, digits, blanks and full stops of ASCII is written as an
 * escape, so that nothing can end the string, the rule or the element around it.
 */
export function cssString(text: string): string {
  const letters = Array.from(safeLine(text), (letter) =>
    /^[A-Za-z0-9 .]$/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${letters.join("")}"`;
}
