import type { Assessment } from "../../assessment/assessment.ts";
import type { Page } from "../page.ts";
import { safeLine } from "../safe/safe-text.ts";
import { verdictSentence } from "../words/verdict-sentence.ts";

/** The verdict line only, with what has to be said with it and the notice in short. */
export function quiet(assessment: Assessment, page: Page): string {
  const { headline, more } = verdictSentence(assessment);
  const { paint, symbols } = page;
  const text = safeLine([headline, ...more, "Self-assessed: no certificate, and not the MOD's."].join(" "));
  const sign = { met: symbols.met, "met-with-plan": symbols.planned, "not-met": symbols.notMet }[
    assessment.verdict
  ];
  const colour = { met: paint.good, "met-with-plan": paint.warn, "not-met": paint.bad }[assessment.verdict];
  return `${colour(`${sign} ${text}`)}\n`;
}
