import type { ImprovementPlan } from "../../following/plan-entries.ts";
import type { Page } from "../../text/page.ts";
import { wordDocument } from "../docx/word-document.ts";
import { planPaper } from "./plan-paper.ts";

/** The Cyber Improvement Plan as a document of Word, to be edited, handed in and accepted. */
export function planDocx(plan: ImprovementPlan, { tool }: Page): Uint8Array {
  return wordDocument(planPaper(plan, tool), plan.assessment.circumstances.asOf, tool);
}
