import { untilOther } from "../document/once.ts";

/** Whether two names are of the same legal entity, as far as spelling tells (the rules are the contract's). */
export function sameName(a: string, b: string): boolean {
  return bareName(a) === bareName(b);
}

/** Whether two names differ but are nearly the same: one is contained in the other, or few letters differ. */
export function nearName(a: string, b: string): boolean {
  const [one, other] = [bareName(a), bareName(b)];
  if (one === other || one === "" || other === "") return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    (short.length >= 5 && long.includes(short)) || stem(one) === stem(other) || differsLittle(short, long)
  );
}

/**
 * A name without what does not tell entities apart: Unicode form, case, spacing, punctuation, `&` for `and`, a leading
 * `The`, `Limited` for `Ltd`, `public limited company` for `plc`. Symbols stay: C++ Ltd is not C Ltd. Most declarations say
 * one name alone, and say it several times.
 */
export const bareName: (name: string) => string = untilOther((name) => {
  // Most names are ASCII, and the tables of all letters take longer to load than everything else here.
  const isAscii = /^[\0-\x7f]*$/.test(name);
  const letters = isAscii ? name : composed(name);
  const words = letters
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/['\u2019`.]/g, "")
    .replaceAll(isAscii ? unsaidInAscii() : unsaid(), " ")
    .trim()
    .replace(/^the (?=.)/, "")
    .replaceAll(/(?<=^| )public limited company(?= |$)/g, "plc")
    .replaceAll(/(?<=^| )limited(?= |$)/g, "ltd")
    // A word of its own stays one: S & S is not Sands.
    .replaceAll(/(?<=^| )and(?= |$)/g, "&");
  return words.replaceAll(" ", "");
});

function composed(name: string): string {
  // As an apostrophe; NFKC would make an accent of it.
  return name.replaceAll("\u00B4", "'").normalize("NFKC");
}

/** What names are written with and do not say: all but letters, digits, marks and symbols. */
function unsaid(): RegExp {
  return /(?:[\uFE00-\uFE0F]|(?![#@%*])[^\p{L}\p{N}\p{M}\p{S}])+/gu;
}

function unsaidInAscii(): RegExp {
  return /[^a-z0-9#@%*$+<=>^`|~]+/g;
}

/** A bare name without its legal form: `Harrow Ltd` and `Harrow plc` are near, and not the same. */
function stem(bareName: string): string {
  return bareName.replace(/(?:ltd|plc|llp|lp|cic|inc|group|holdings|uk)+$/, "");
}

/** At most one letter in eight differs, position by position from both ends. */
function differsLittle(short: string, long: string): boolean {
  if (long.length - short.length > 2 || short.length < 4) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end <= Math.max(2, Math.floor(long.length / 8));
}
