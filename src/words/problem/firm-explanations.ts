import type { FirmProblem } from "../../document/firm-problem.ts";
import type { Explanation } from "../explanation.ts";

/** What each code of a firm of a register means of which nothing can be shown. */
export const firmExplanations: Readonly<Record<FirmProblem["code"], Explanation>> = {
  "no-declaration": {
    title: "A firm that has sent no declaration",
    means:
      "The register names the firm and no file of it, or one that is not there. It falls short (exit code 1); that is no fault of the run.",
    todo: "Ask the firm: csm-check flow-down --register FILE --chase writes the text. What it may send: its declaration, or an assessment stored as JSON.",
  },
  "no-risk-assessment": {
    title: "A firm without a level",
    means:
      "A level is set by the risk assessment of each subcontract, and the register holds none for this firm. Nobody can say what it has to meet; it falls short (exit code 1).",
    todo: "Whoever places the subcontract assesses its risk, and enters the level and the reference in the register.",
  },
  "other-firm": {
    title: "A file of another firm",
    means:
      "The file that the register names for a firm says that it is of another: by the company number where both have one, else by the name, those among alsoKnownAs included. It shows nothing of the firm (exit code 2).",
    todo: "Name the right file, or enter the legal name and the company number of the firm in the register.",
  },
  "stored-gap": {
    title: "A stored assessment that shows something else",
    means:
      "A stored assessment keeps its day, level and options, and cannot be judged again. It shows how a firm stands only where it is of the same catalogue and level, not of a later day, still holds, and leans on nothing that does not count in this run. The message says which of these it misses (exit code 2).",
    todo: "Ask the firm for its declaration, which is judged as of the day, or for a new assessment at the level of the register.",
  },
};
