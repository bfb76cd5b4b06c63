import { fallsShort, isShortfall, type AssessedControl, type Assessment } from "../assessment/assessment.ts";
import type { Warning } from "../assessment/warning.ts";

/** What a control that falls short does to the exit code: makes it 1, is covered by a plan, or only suggests. */
export type Weight = "fails" | "planned" | "suggested";

/** The weight of a control; undefined where it does not fall short. With `--strict` nothing is only suggested. */
export function weightOf(
  { importance, verdict }: AssessedControl,
  { policy }: Assessment,
): Weight | undefined {
  if (!fallsShort(verdict)) return undefined;
  // No plan covers what --strict asks: it asks for more than the level does.
  if (importance === "recommended" && policy.strict) return "fails";
  if (verdict === "planned") return "planned";
  return importance === "required" ? "fails" : "suggested";
}

/** Whether `--fail-on` names a warning. */
export function isNamed(warning: Warning, { policy }: Assessment): boolean {
  return policy.failOn.includes(warning.code);
}

/** Nothing required falls short, and the verdict is `not-met` all the same: nothing required is met either. */
export function showsNothing({ verdict, controls }: Assessment): boolean {
  return verdict === "not-met" && !controls.some(isShortfall);
}
