import { safeLine } from "./safe-text.ts";

/**
 * Text for a label of Mermaid, within double quotes. All but letters, digits and a few plain signs is written as an
 * entity of Mermaid, so that it ends no label, begins no markup and calls nothing.
 */
export function mermaidText(text: string): string {
  return Array.from(safeLine(text), (letter) =>
    /^[A-Za-z0-9 .,()]$/.test(letter) || /^[\p{L}\p{M}\p{N}]$/u.test(letter)
      ? letter
      : `#${letter.codePointAt(0) ?? 0};`,
  ).join("");
}
