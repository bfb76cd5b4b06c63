import { isOpen, type AssessedControl, type CsmVerdict, type Verdict } from "./assessment.ts";

/** Whether a control is open, and nothing but answers is missing. */
export function isUndecided({ verdict, findings }: AssessedControl): boolean {
  return isOpen(verdict) && findings.every(({ code }) => code === "unanswered");
}

/** The verdict that follows from the required controls. */
export function verdictOf(required: readonly AssessedControl[]): CsmVerdict {
  const open = required.filter(({ verdict }) => isOpen(verdict));
  if (open.length > 0) return open.every(isUndecided) ? "undecided" : "not-met";
  return verdictFrom(required.map(({ verdict }) => verdict));
}

/** The verdict that follows from those of the required controls alone: what is not shown yet is not met. */
export function verdictFrom(required: readonly Verdict[]): Exclude<CsmVerdict, "undecided"> {
  if (required.some(isOpen)) return "not-met";
  if (required.includes("planned")) return "met-with-plan";
  return required.includes("met") ? "met" : "not-met";
}
