import type { CsmVerdict } from "../../assessment/assessment.ts";
import { unicode } from "../page.ts";

/** The word of the verdict of a whole declaration, in capitals, as tables show it. */
export const csmVerdictWords: Readonly<Record<CsmVerdict, string>> = {
  met: "MET",
  "met-with-plan": "MET WITH PLAN",
  "not-met": "NOT MET",
};

/** What a table of several declarations calls one that could not be assessed. */
export const notAssessed: string = "not assessed";

/** The sign of the verdict of a whole declaration, for files: they hold Unicode, whatever the terminal does. */
export const csmVerdictSign: Readonly<Record<CsmVerdict, string>> = {
  met: unicode.met,
  "met-with-plan": unicode.planned,
  "not-met": unicode.notMet,
};
