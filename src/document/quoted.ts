/**
 * A text as a YAML scalar on one line: plain where every reader of YAML 1.1 and 1.2 takes it as that very text and no
 * character is special, else in double quotes.
 */
export function quoted(text: string): string {
  const isPlain = plain.test(text) && beginning.test(text) && !wordOfYaml.test(text);
  return isPlain ? text : `"${text.replaceAll(special, escaped)}"`;
}

/** Nothing that means something to YAML, in brackets or out of them, and no space at an end. */
const plain: RegExp = /^(?! )[\p{L}\p{M}\p{N} _./();+-]+(?<! )$/u;

/** A letter, or a number that a word follows: `12 months` is no number to any reader. */
const beginning: RegExp = /^(?:\p{L}|\d+ +\p{L})/u;

/** Words that one reader or another takes for a truth value, for nothing, or (`e1`) for a number. */
const wordOfYaml: RegExp = /^(?:y|n|yes|no|true|false|on|off|null|e[-+]?\d+)$/i;

/** What double quotes cannot hold as it is, and what nobody would see between them. */
const special: RegExp = /["\\\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

function escaped(character: string): string {
  const short = shorthands.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

const shorthands: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);
