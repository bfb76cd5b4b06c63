import type { StoredMisfit, StoredProblem } from "../../document/stored-problem.ts";
import { clip } from "../../text/safe-text.ts";
import type { ProblemWords } from "./problem-said.ts";

const again = "Make it again: csm-check assess FILE --format json.";

/** The words of a problem of a stored assessment. */
export function storedProblemWords(problem: StoredProblem): ProblemWords {
  switch (problem.code) {
    case "several-assessments":
      return {
        says: `this holds ${problem.found} assessments, and one is needed here`,
        mend: "Name a file with one assessment; assess one declaration to make it.",
      };
    case "no-assessment":
      return {
        says: "this holds no assessment: nothing could be assessed when it was written",
        mend: "Mend what was wrong with the declaration, and assess it again.",
      };
    case "stored-unredacted":
      return {
        says: "this stored assessment tells what was found, and NDJSON hands on what is stored as it is",
        mend: "Make it with --redact from the declaration, or leave the NDJSON out.",
      };
    case "assessment-misfit":
      return { says: misfitWords(clip(problem.key), problem.why), mend: again };
  }
}

function misfitWords(key: string, why: StoredMisfit): string {
  switch (why) {
    case "missing":
      return `"${key}" is missing in this stored assessment`;
    case "kind":
      return `"${key}" is not built as in an assessment`;
    case "date":
      return `"${key}" is no date of the calendar`;
    case "value":
      return `what "${key}" says is not what an assessment can say there`;
    case "repeated":
      return `a control with this "${key}" stands here a second time`;
    case "contradicts":
      return `what "${key}" says does not follow from the controls below it`;
    case "days":
      return `what "${key}" says does not follow from the dates beside it`;
    case "level":
      return `the "${key}" that are required here are not those that the level requires`;
    case "finding":
      return `control "${key}" stands better here than its own findings say`;
    case "question":
      return `control "${key}" stands better here than the outcomes of its own questions say`;
    case "evidence":
      return `control "${key}" stands better here than its own evidence lets it`;
    case "plan":
      return `control "${key}" is planned here, and shows no plan that counts`;
    case "claim":
      return `control "${key}" does not apply here, and nothing of it says so`;
    case "dcc":
      return `control "${key}" counts by a DCC certificate, and this assessment shows none that counts`;
    case "certificate":
      return `control "${key}" is met here, and this assessment shows no certificate in force`;
    case "lasts":
      return `"${key}" is a later day than those let it be on which the verdict rests`;
  }
}
