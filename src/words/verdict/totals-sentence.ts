import type { Item } from "../../assessment/item.ts";
import { count } from "../../text/counting.ts";
import { notAssessed } from "./csm-verdict-words.ts";

/** How many of several declarations have which verdict, in one line; what does not occur is not named. */
export function totalsSentence(items: readonly Item[]): string {
  const verdicts = items.map((item) => (item.ok ? item.assessment.verdict : undefined));
  const kinds = [
    { verdict: "met", words: "met" },
    { verdict: "met-with-plan", words: "met with an accepted plan" },
    { verdict: "undecided", words: "not shown yet" },
    { verdict: "not-met", words: "not met" },
    { verdict: undefined, words: notAssessed },
  ] as const;
  const told = kinds
    .map(({ verdict, words }) => ({ number: verdicts.filter((each) => each === verdict).length, words }))
    .filter(({ number }) => number > 0)
    .map(({ number, words }) => `${number} ${words}`);
  const all = count(items.length, "declaration");
  return told.length === 0 ? all : `${all}: ${told.join(", ")}`;
}
