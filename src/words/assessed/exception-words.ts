import type { AssessedControl } from "../../assessment/assessment.ts";
import type { Plan } from "../../declaration/declaration.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { planGapIn } from "./missing-words.ts";
import { clip } from "../../text/safe-text.ts";

/** The most that is told of a text of the supplier's. */
const most = 300;

/** What the plan of a control says and whether it counts, as one sentence; undefined where there is none. */
export function planWords(assessed: AssessedControl): string | undefined {
  const plan = assessed.plan?.plan;
  if (plan === undefined) return undefined;
  const { action, due, cannot, accepted } = plan;
  const gap = planGapIn(assessed);
  const parts = [
    `Plan: ${clip(action, most)}`,
    ...(due === undefined ? [] : [`due ${dateInWords(due)}`]),
    ...(cannot === undefined ? [] : [`cannot be met: ${clip(cannot, most)}`]),
    ...(accepted?.until === undefined ? [] : [`accepted until ${dateInWords(accepted.until)}`]),
    ...(gap === undefined ? acceptanceWords(plan) : [`does not count: ${gap}`]),
  ];
  return `${parts.join("; ")}.`;
}

/** Who accepted a plan, and when, as the supplier states; empty where it gives no day. */
export function acceptanceWords({ accepted }: Plan): readonly string[] {
  if (accepted?.on === undefined) return [];
  const who = accepted.by === undefined ? "" : ` by ${clip(accepted.by)}`;
  return [`accepted${who} on ${dateInWords(accepted.on)}, as the supplier states`];
}

/** Why a control is claimed not applicable, as one sentence. */
export function claimWords({ control, declared }: AssessedControl): string {
  const { appliesIf } = control;
  if (appliesIf !== undefined && declared?.answers.get(appliesIf.id)?.value === false)
    return `Claimed not applicable; answered "no": ${appliesIf.ask}`;
  const claim = declared?.notApplicable;
  if (claim === undefined) return "Claimed not applicable.";
  const agreed = `agreed with ${clip(claim.agreedWith)} on ${dateInWords(claim.on)}, as the supplier states`;
  return `Claimed not applicable: ${clip(claim.reason, most)}; ${agreed}.`;
}
