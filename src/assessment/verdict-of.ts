import { isOpen, type AssessedControl, type CsmVerdict } from "./assessment.ts";

/** Whether a control is open, and nothing but answers is missing. */
export function isUndecided({ verdict, findings }: AssessedControl): boolean {
  return isOpen(verdict) && findings.every(({ code }) => code === "unanswered");
}

/** The verdict that follows from the required controls. */
export function verdictOf(required: readonly AssessedControl[]): CsmVerdict {
  const open = required.filter(({ verdict }) => isOpen(verdict));
  if (open.length > 0) return open.every(isUndecided) ? "undecided" : "not-met";
  if (required.some(({ verdict }) => verdict === "planned")) return "met-with-plan";
  return required.some(({ verdict }) => verdict === "met") ? "met" : "not-met";
}
