import type { Control } from "./catalogue.ts";

/** Controls that say all of some words: those named so, and those that only speak of it; the best first. */
export interface FoundControls {
  readonly named: readonly Control[];
  readonly speaking: readonly Control[];
}

/** Finds the controls in which all words occur, in one number or the other; those with the words in their titles first. */
export function findControls(controls: readonly Control[], words: readonly string[]): FoundControls {
  const phrase = words.join(" ").toLowerCase();
  const found = controls.flatMap((control) => {
    const places = words.map((word) => placeOf(control, word.toLowerCase()));
    const worst = Math.max(0, ...places);
    if (worst === nowhere) return [];
    const title = control.title.toLowerCase();
    const bonus = formsOf(title).some((form) => formsOf(phrase).includes(form))
      ? -2
      : title.includes(phrase)
        ? -1
        : 0;
    return [{ control, worst, rank: places.reduce((sum, place) => sum + place, bonus) }];
  });
  const ranked = found.toSorted((a, b) => a.rank - b.rank);
  return {
    named: ranked.filter(({ worst }) => worst <= inTitle).map(({ control }) => control),
    speaking: ranked.filter(({ worst }) => worst > inTitle).map(({ control }) => control),
  };
}

/** Where a word in the title counts as least. */
const inTitle = 2;
const nowhere = 7;

/** Where a word stands first, 0 being best: a word of the title, a part of one, the family, what is asked, the rest. */
function placeOf(control: Control, word: string): number {
  const forms = formsOf(word);
  const isIn = (text: string): boolean => forms.some((form) => text.toLowerCase().includes(form));
  const titled = control.title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (
    control.id.toLowerCase() === word ||
    titled.some((each) => formsOf(each).some((form) => forms.includes(form)))
  )
    return 0;
  if (titled.some((each) => forms.some((form) => each.startsWith(form)))) return 1;
  if (isIn(control.title)) return inTitle;
  if (isIn(control.family ?? "")) return 3;
  if (isIn(control.requirement)) return 4;
  if (control.questions.some(({ ask, label }) => isIn(ask) || isIn(label))) return 5;
  const rest = [control.id, control.why, ...control.questions.map(({ help = "" }) => help)];
  return rest.some(isIn) ? 6 : nowhere;
}

/** A word as it stands, and without the ending of several. */
function formsOf(word: string): readonly string[] {
  if (word.length > 4 && word.endsWith("ies")) return [word, `${word.slice(0, -3)}y`];
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return [word, word.slice(0, -1)];
  return word.length > 3 && word.endsWith("y") ? [word, `${word.slice(0, -1)}ies`] : [word];
}
