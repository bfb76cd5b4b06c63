import { safeLine } from "../../text/safe-text.ts";

/** The letters that both fonts in fonts/ have, as ranges of a pattern: Latin, Greek and Cyrillic ones, and signs. */
export const covered: string = [
  String.raw`\u0020-\u007e\u00a0-\u024f\u0259\u02b0-\u02dd\u0300-\u0338\u0370-\u0377\u037a-\u037f`,
  String.raw`\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u045f\u0490-\u0491\u04d8-\u04d9\u1e00-\u1efb`,
  String.raw`\u2010-\u2027\u2030-\u205e\u2070-\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20b5`,
  String.raw`\u20b8-\u20ba\u20bd\u2100-\u2109\u210b-\u2138\u2150-\u215f\u2190-\u2195\u21d2\u2202\u2206`,
  String.raw`\u2211-\u2212\u221a\u221e\u2248\u2260\u2264-\u2265\u25a0-\u25a1\u25b2\u25b6\u25bc\u25cf`,
  String.raw`\u25f7\u2605-\u2606\u2611-\u2612\u2713-\u2718\ufb00-\ufb04\ufffd`,
].join("");

const uncovered = new RegExp(`[^${covered}]`, "gu");

/** A stranger's text in letters of the fonts; what they lack is told by number, as in `\u{6f22}`, and so never vanishes. */
export function letters(text: string): string {
  return safeLine(text.normalize("NFC")).replaceAll(
    uncovered,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
