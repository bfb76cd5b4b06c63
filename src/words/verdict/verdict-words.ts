import type { Verdict } from "../../assessment/assessment.ts";
import type { Page } from "../../text/page.ts";

/** The word of a verdict, in capitals, as tables show it. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: "MET",
  "partly-met": "PARTLY MET",
  "not-met": "NOT MET",
  unanswered: "UNANSWERED",
  "not-applicable": "N/A",
  planned: "PLANNED",
};

/** Sign and word of a verdict in its colour: never colour alone. */
export function verdictMark(verdict: Verdict, { paint, symbols }: Pick<Page, "paint" | "symbols">): string {
  const word = verdictWords[verdict];
  switch (verdict) {
    case "met":
      return paint.good(`${symbols.met} ${word}`);
    case "partly-met":
      return paint.warn(`${symbols.partly} ${word}`);
    case "not-met":
      return paint.bad(`${symbols.notMet} ${word}`);
    case "unanswered":
      return paint.warn(`${symbols.unanswered} ${word}`);
    case "not-applicable":
      return paint.faint(`${symbols.notApplicable} ${word}`);
    case "planned":
      return paint.warn(`${symbols.planned} ${word}`);
  }
}
