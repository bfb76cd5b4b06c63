import type { Assessment } from "../../assessment/assessment.ts";
import { dccWords } from "./dcc-words.ts";
import { catalogueNotes, lawNotes, levelNotes } from "./next-steps.ts";

/** What a reader has to know beside the verdict, one text for each thing, in the order in which it is told. */
export function toKnow(assessment: Assessment): readonly string[] {
  return [
    ...dccWords(assessment),
    ...catalogueNotes(assessment),
    ...lawNotes(assessment),
    ...levelNotes(assessment),
  ];
}
