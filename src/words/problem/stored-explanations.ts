import type { StoredProblem } from "../../document/stored-problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is compared (exit code 2).";

/** What each code of a problem of a stored assessment means. */
export const storedExplanations: Readonly<Record<StoredProblem["code"], Explanation>> = {
  "several-assessments": {
    title: "The file holds several assessments",
    means: `Where one assessment is read, as by csm-check diff, nobody can tell which of several is meant: the file has the format csm-check/assessments@1, or a line for each of several declarations. ${refused}`,
    todo: "Store each assessment in a file of its own: csm-check assess supplier.yaml -o supplier.json.",
  },
  "no-assessment": {
    title: "The file holds problems, and no assessment",
    means: `It was written by a run in which nothing could be assessed, so that there is nothing to compare. ${refused}`,
    todo: "Look at the problems in it, mend the declaration, and assess it again.",
  },
  "stored-unredacted": {
    title: "A stored assessment tells what --redact leaves out",
    means:
      "csm-check portfolio writes lines of NDJSON out of stored assessments as they are. With --redact one that tells what was found, evidence or contacts would tell it on, and is therefore left out (exit code 2).",
    todo: "Assess the declaration with --redact and name that, or write another format than NDJSON: rows hold nothing of it.",
  },
  "assessment-misfit": {
    title: "A stored assessment is not built like one",
    means: `The file says that it is a csm-check/assessment@1, and lacks something that each of them has, holds something else in its place, or says better of itself than it shows: a verdict that does not follow from its controls, controls that are not those of its level, a control that stands better than its own questions, findings, evidence, plan or certificates let it, a day until which it holds that its certificates do not reach. It was cut off, changed by hand, or written by another program. Nothing that it says counts. ${refused}`,
    todo: "Make it again from its declaration: csm-check assess supplier.yaml -o supplier.json. The message names the place.",
  },
};
