import type { Assessment, Judgement } from "../assessment/assessment.ts";
import type { ExitPolicy } from "../assessment/exit-policy.ts";
import { given } from "../document/given.ts";
import { holdsUntil } from "./holds-until.ts";

/** An assessment: what was judged, what makes it fail beside the verdict, and how long it lasts. */
export function lasting(judgement: Judgement, policy: ExitPolicy): Assessment {
  return { ...judgement, policy, ...given({ holdsUntil: holdsUntil(judgement) }) };
}
