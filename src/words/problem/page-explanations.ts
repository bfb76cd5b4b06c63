import type { PageProblem } from "../../document/page-problem.ts";
import type { Explanation } from "../explanation.ts";

/** What the code of a problem of a saved page means. */
export const pageExplanations: Readonly<Record<PageProblem["code"], Explanation>> = {
  "saved-page": {
    title: "A page that holds no answers",
    means:
      "A file that ends in .html is read as a page of csm-check form that was saved with answers: nothing of it is run, and only the element with the answers is looked for. Here it is missing, stands there twice, was cut off, or holds something else. The file cannot be used (exit code 2; of a firm in a chain it is the standing unusable).",
    todo: "Ask the firm to save the page with the button in it, or to send the declaration that the page saves as YAML.",
  },
};
