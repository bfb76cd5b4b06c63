import { csmVerdicts, type Summary, type VerdictCounts } from "../../following/portfolio/summary.ts";
import type { CsmVerdict } from "../../assessment/assessment.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";

/** The verdict of a supplier in the midst of a sentence, and as the head of a column. */
export const verdictSaid: Readonly<Record<CsmVerdict, string>> = {
  "not-met": "not met",
  undecided: "not shown yet",
  "met-with-plan": "met with an accepted plan",
  met: "met",
};

/** How many suppliers stand how, as of what day, and how many files could not be used. */
export function portfolioSentence({ suppliers, unusable, absent, verdicts, asOf }: Summary): string {
  const who = `${count(suppliers, "supplier")} as of ${dateInWords(asOf)}`;
  const told = countsSaid(verdicts);
  const files = unusable === 0 ? "" : ` ${unusableSaid(unusable)}`;
  return `${told === "" ? who : `${who}: ${told}`}.${absentSaid(absent)}${files}`;
}

/** How many files could not be used. */
export function unusableSaid(unusable: number): string {
  return `${count(unusable, "file")} could not be used.`;
}

function absentSaid({ "no-declaration": silent, "no-risk-assessment": unplaced }: Summary["absent"]): string {
  return [
    ...(silent === 0 ? [] : [` ${count(silent, "firm has", "firms have")} sent no declaration.`]),
    ...(unplaced === 0 ? [] : [` For ${count(unplaced, "firm")} no level was set.`]),
  ].join("");
}

/** How many have each verdict; what does not occur is not named. */
export function countsSaid(verdicts: VerdictCounts): string {
  return csmVerdicts
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => `${verdicts[verdict]} ${verdictSaid[verdict]}`)
    .join(", ");
}
