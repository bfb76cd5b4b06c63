import type { PageProblem } from "../../document/page-problem.ts";
import type { ProblemWords } from "./problem-said.ts";

/** The words of a problem of a saved page. */
export function pageProblemWords({ why }: PageProblem): ProblemWords {
  return {
    says: said[why],
    mend: "Ask for the page again as csm-check form saves it, or for the declaration.",
  };
}

const said: Readonly<Record<PageProblem["why"], string>> = {
  "too-large": "this page holds more than a page with answers does",
  "no-answers":
    "this page holds no answers: it is another page, or was saved by the browser in place of its own button",
  "several-answers": "this page holds answers more than once, and nobody can tell which count",
  "not-json": "the answers in this page were cut off or changed by hand",
  "other-format": "this page was made by another program, or by a later csm-check",
  misfit: "the answers in this page are not built as csm-check form saves them",
};
