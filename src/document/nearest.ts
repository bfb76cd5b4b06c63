/**
 * The word most like a given one, for "did you mean": at most a third of its letters (one at least) differ by
 * typing, dropping, adding or swapping a letter. Undefined where none is near.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 80 || words.length > mostWords) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const differs = distance(lower, candidate.toLowerCase());
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}

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
