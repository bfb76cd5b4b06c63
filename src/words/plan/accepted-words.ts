import type { Acceptance } from "../../following/plan-entries.ts";
import { planGapWords } from "../warning/warning-words.ts";

/** Whether a plan is accepted, in a few words. */
export function acceptedWords({ state, gap }: Acceptance): string {
  switch (state) {
    case "accepted":
      return "accepted, as the supplier states";
    case "none":
      return "not accepted yet";
    case "not-accepted":
      return gap === undefined ? "does not count" : `does not count: ${planGapWords[gap]}`;
  }
}
