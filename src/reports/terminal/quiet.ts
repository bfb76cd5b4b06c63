import { csmVerdictPaint, csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";

/** One line: the file, the verdict, what has to be said with it and the notice in short. */
export function quiet(assessment: Assessment, page: Page): string {
  const { paint, symbols } = page;
  const text = safeLine(
    [...verdictTexts(assessment), "Self-assessed: no certificate, and not the MOD's."].join(" "),
  );
  const file = safeLine(assessment.declaration.path);
  const sign = csmVerdictSign(assessment.verdict, symbols);
  const colour = csmVerdictPaint(assessment.verdict, paint);
  return `${file}: ${colour(`${sign} ${text}`)}\n`;
}
