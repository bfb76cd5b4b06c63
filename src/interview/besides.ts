import type { Control } from "../catalogue/catalogue.ts";
import { takeEvidence } from "./evidence.ts";
import { takeNote } from "./note.ts";
import { takeNotApplicable } from "./not-applicable.ts";
import type { Outcome } from "./outcome.ts";
import { takePlan } from "./plan.ts";
import type { Session } from "./session.ts";

/** What can be said of a control beside its answers. */
export type Beside = "note" | "evidence" | "not-applicable" | "plan";

/** Takes what is said of a control beside its answers. */
export function takeBeside(control: Control, beside: Beside, session: Session): Promise<Outcome> {
  switch (beside) {
    case "note":
      return takeNote(control, session);
    case "evidence":
      return takeEvidence(control, session);
    case "not-applicable":
      return takeNotApplicable(control, session);
    case "plan":
      return takePlan(control, session);
  }
}
