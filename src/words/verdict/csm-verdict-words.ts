import type { CsmVerdict } from "../../assessment/assessment.ts";
import { unicode, type Paint, type Symbols } from "../../text/page.ts";

/** The word of the verdict of a whole declaration, in capitals, as tables show it. */
export const csmVerdictWords: Readonly<Record<CsmVerdict, string>> = {
  met: "MET",
  "met-with-plan": "MET WITH PLAN",
  "not-met": "NOT MET",
  undecided: "NOT SHOWN YET",
};

/** The verdict of a whole declaration in two or three words, as a page shows it. */
export const csmVerdictPhrases: Readonly<Record<CsmVerdict, string>> = {
  met: "Met",
  "met-with-plan": "Met with an accepted plan",
  "not-met": "Not met",
  undecided: "Not shown yet",
};

/** What a table of several declarations calls one that could not be assessed. */
export const notAssessed: string = "not assessed";

/** The sign of the verdict of a whole declaration; files hold Unicode, whatever the terminal does. */
export function csmVerdictSign(verdict: CsmVerdict, symbols: Symbols = unicode): string {
  return {
    met: symbols.met,
    "met-with-plan": symbols.planned,
    "not-met": symbols.notMet,
    undecided: symbols.unanswered,
  }[verdict];
}

/** The colour of the verdict of a whole declaration. */
export function csmVerdictPaint(verdict: CsmVerdict, paint: Paint): (text: string) => string {
  return { met: paint.good, "met-with-plan": paint.warn, "not-met": paint.bad, undecided: paint.warn }[
    verdict
  ];
}
