import type { Assessment } from "../../assessment/assessment.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { frameWords as words } from "../words/page.ts";
import { el } from "./dom.ts";

/** The verdict in words; the same sentence as in every report. */
export function verdictBox(assessment: Assessment | undefined): HTMLElement {
  if (assessment === undefined) return el("div", { class: "verdict none" }, el("p", {}, words.noVerdict));
  const { headline, more } = verdictSentence(assessment);
  const { verdict } = assessment;
  return el(
    "div",
    { class: `verdict ${verdict}` },
    el("p", { class: "word" }, csmVerdictPhrases[verdict]),
    el("p", { class: "sentence" }, headline),
    more.length === 0
      ? undefined
      : el(
          "ul",
          {},
          more.map((each) => el("li", {}, each)),
        ),
  );
}
