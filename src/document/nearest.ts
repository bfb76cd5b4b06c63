/**
 * The word most like a given one, for "did you mean": at most a third of its letters (one at least) differ by
 * typing, dropping, adding or swapping a letter. Undefined where none is near.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  return nearestFew(word, words)[0];
}

/** The words that are most like a given one, in their order: several where they are equally near, none where none is. */
export function nearestFew(word: string, words: readonly string[]): readonly string[] {
  if (word.length > 80 || words.length > mostWords) return [];
  const lower = word.trim().toLowerCase();
  let best: string[] = [];
  let least = Math.max(1, Math.floor(word.length / 3)) + 0.95;
  for (const candidate of words) {
    const differs = difference(lower, candidate.toLowerCase(), least);
    if (differs > least) continue;
    if (differs < least) best = [];
    best.push(candidate);
    least = differs;
  }
  return [...new Set(best)];
}

/** How far two words are apart; more than `most` where they are farther than that. */
function difference(word: string, other: string, most: number): number {
  // A program takes the zeros in front of a number away.
  if (isNumber.test(word) && isNumber.test(other) && bare(word) === bare(other))
    return word === other ? 0 : lostZeros;
  return Math.abs(other.length - word.length) > most ? Infinity : distance(word, other);
}

function bare(number: string): string {
  return number.replace(/^0+/, "");
}

const isNumber = /^[0-9]+$/;

/** Nearer than any slip. */
const lostZeros = 0.5;

/** Among more words than this nobody is helped by a guess, and looking takes long. */
const mostWords = 3000;

/** Two letters swapped are a likelier slip than one mistyped. */
const swap = 0.9;

/** Optimal string alignment distance. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + swap);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
