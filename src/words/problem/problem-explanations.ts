import type { ProblemCode } from "../../document/problem.ts";
import { catalogueExplanations } from "./catalogue-explanations.ts";
import { declarationExplanations } from "./declaration-explanations.ts";
import type { Explanation } from "../explanation.ts";
import { importExplanations } from "./import-explanations.ts";
import { mergeExplanations } from "./merge-explanations.ts";
import { readingExplanations } from "./reading-explanations.ts";
import { shapeExplanations } from "./shape-explanations.ts";
import { firmExplanations } from "./firm-explanations.ts";
import { pageExplanations } from "./page-explanations.ts";
import { registerExplanations } from "./register-explanations.ts";
import { templateExplanations } from "./template-explanations.ts";
import { storedExplanations } from "./stored-explanations.ts";

/** What each code of a problem means: what is wrong with a file, and how to fix it. */
export const problemExplanations: Readonly<Record<ProblemCode, Explanation>> = {
  ...readingExplanations,
  ...shapeExplanations,
  ...declarationExplanations,
  ...catalogueExplanations,
  ...importExplanations,
  ...storedExplanations,
  ...registerExplanations,
  ...mergeExplanations,
  ...firmExplanations,
  ...pageExplanations,
  ...templateExplanations,
};
