import type { Plan } from "../declaration/declaration.ts";
import { planEnd } from "../declaration/plan-end.ts";

/** Why a plan does not make its control planned. */
export type PlanGap =
  | "nothing-to-plan"
  | "plans-off"
  | "not-accepted"
  | "accepted-later"
  | "no-reference"
  | "other-reference"
  | "no-date"
  | "overdue"
  | "other-level"
  | "does-not-cover"
  | "evidence";

/** What has to be entered of a plan before anybody can accept it. */
export type PlanLack = "owner" | "date" | "acceptance";

/** What a plan lacks; everything where there is none. */
export function lacksOf(plan: Plan | undefined): readonly PlanLack[] {
  const { by, on } = plan?.accepted ?? {};
  return [
    ...(plan?.owner === undefined ? (["owner"] as const) : []),
    ...(planEnd(plan) === undefined ? (["date"] as const) : []),
    ...(by === undefined || on === undefined ? (["acceptance"] as const) : []),
  ];
}
