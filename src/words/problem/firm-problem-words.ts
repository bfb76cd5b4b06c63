import type { FirmProblem, StoredGapKind } from "../../document/firm-problem.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";

/** The words of what keeps a firm of a register from being judged. */
export function firmProblemWords(problem: FirmProblem): ProblemWords {
  switch (problem.code) {
    case "no-declaration":
      return problem.file === undefined
        ? { says: "this firm has sent no declaration", mend: "Ask it for one: csm-check flow-down --chase." }
        : {
            says: `its declaration is not there (${clip(problem.file)})`,
            mend: "Put it beside or below the register, or ask for it: csm-check flow-down --chase.",
          };
    case "no-risk-assessment":
      return {
        says: "no level was flowed down to this firm",
        mend: "Assess the risk of its subcontract first, and enter the level in the register.",
      };
    case "other-firm":
      return {
        says: `this is of another firm than the register says: ${clip(problem.name)}`,
        mend: problem.near
          ? "The names are nearly the same: if it is this firm, enter its legal name or its company number."
          : `Ask the firm for its own; the ${problem.by === "number" ? "company numbers" : "names"} differ.`,
      };
    case "stored-gap":
      return {
        says: gapSaid(problem.gap, problem.found),
        mend: "Ask for the declaration, or a new assessment.",
      };
  }
}

function gapSaid(gap: StoredGapKind, found: string): string {
  switch (gap) {
    case "catalogue":
      return `this assessment was made by another catalogue (${clip(found)})`;
    case "level":
      return `this assessment is of level ${clip(found, 40)}, and no other level shows the one that is asked`;
    case "later":
      return `this assessment is of a later day (${dateInWords(found)})`;
    case "lapsed":
      return `this assessment held until ${dateInWords(found)}`;
    case "dcc":
      return "this assessment leans on a DCC certificate, which does not count here (--no-accept-dcc)";
    case "evidence":
      return "this assessment looked at less evidence than is asked here (--evidence)";
    case "plan":
      return "it is met only with a plan, which does not count here or was accepted for another reference";
  }
}
