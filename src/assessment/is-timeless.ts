import type { ControlDeclaration } from "../declaration/declaration.ts";
import type { AssessedControl } from "./assessment.ts";

/**
 * Whether no date bears on what became of a control: on any other day, under circumstances that are otherwise the same, the
 * judge would say the same of it.
 */
export function isTimeless({ control, declared }: AssessedControl): boolean {
  const asksOfDays = control.questions.some(
    ({ type, since }) => type === "certificate" || since !== undefined,
  );
  return !asksOfDays && (declared === undefined || namesNoDay(declared));
}

function namesNoDay({ answers, evidence, plan, notApplicable }: ControlDeclaration): boolean {
  return (
    plan === undefined &&
    notApplicable === undefined &&
    evidence.every(({ dated, expires }) => dated === undefined && expires === undefined) &&
    [...answers.values()].every(({ type }) => type !== "date")
  );
}
