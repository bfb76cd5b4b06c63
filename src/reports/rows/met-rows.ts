import {
  fallsShort,
  type AssessedControl,
  type Assessment,
  type Verdict,
} from "../../assessment/assessment.ts";
import { claimWords } from "../../words/assessed/exception-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { count } from "../../text/counting.ts";

/** A required control that does not fall short, for one line; text of a stranger, not escaped. */
export interface MetRow {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** What shows it, what the law asks besides, or why it does not apply; empty where there is nothing to say. */
  readonly aside: string;
}

/** A row for every required control that is met or not applicable, in the order of the catalogue. */
export function metRows({ controls }: Assessment): readonly MetRow[] {
  return controls
    .filter((each) => each.importance === "required" && !fallsShort(each.verdict))
    .map((each) => ({
      id: each.control.id,
      title: each.control.title,
      verdict: each.verdict,
      aside: asideOf(each),
    }));
}

/** The ids and titles of the suggested controls that are met. */
export function suggestedAndMet({ controls }: Assessment): readonly string[] {
  return controls
    .filter((each) => each.importance === "recommended" && each.verdict === "met")
    .map(({ control }) => `${control.id} ${control.title}`);
}

function asideOf(assessed: AssessedControl): string {
  if (assessed.verdict === "not-applicable") return claimWords(assessed);
  const holding =
    assessed.evidence.filter(({ state }) => state === "holds").length + assessed.certificateFiles;
  const shown = holding === 0 ? "" : `${count(holding, "file")} in evidence`;
  return [shown, missingIn(assessed)].filter((each) => each !== "").join("; ");
}
