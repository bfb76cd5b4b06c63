import type { FlowStanding } from "../../following/flow-down/standing.ts";
import type { Page } from "../../text/page.ts";

/** What a standing is called, in capitals as tables have it, within a count, and what it means. */
export const flowStandingWords: Readonly<
  Record<FlowStanding, { readonly word: string; readonly said: string; readonly means: string }>
> = {
  met: { word: "MET", said: "met", means: "It meets the level that was flowed down to it." },
  "met-with-plan": {
    word: "MET WITH PLAN",
    said: "met with an accepted plan",
    means: "What falls short is covered by a plan that was accepted for this subcontract.",
  },
  "not-met": {
    word: "NOT MET",
    said: "not met",
    means: "It does not meet the level that was flowed down to it, or has not shown it yet.",
  },
  "no-risk-assessment": {
    word: "NO RISK ASSESSMENT",
    said: "without a risk assessment",
    means: "Nobody has assessed the risk of this subcontract, so that its level is not known.",
  },
  "no-declaration": { word: "NO DECLARATION", said: "without a declaration", means: "It has not answered." },
  unusable: {
    word: "UNUSABLE",
    said: "with a file that cannot be used",
    means: "What it sent has problems, is another firm's, or does not show what is asked.",
  },
};

/** The sign of a standing; another word stands beside each. */
export function flowStandingSign(standing: FlowStanding, { symbols }: Pick<Page, "symbols">): string {
  return {
    met: symbols.met,
    "met-with-plan": symbols.planned,
    "not-met": symbols.notMet,
    "no-risk-assessment": symbols.notApplicable,
    "no-declaration": symbols.unanswered,
    unusable: symbols.warning,
  }[standing];
}

/** The colour of a standing. */
export function flowStandingPaint(
  standing: FlowStanding,
  { paint }: Pick<Page, "paint">,
): (text: string) => string {
  return {
    met: paint.good,
    "met-with-plan": paint.warn,
    "not-met": paint.bad,
    "no-risk-assessment": paint.bad,
    "no-declaration": paint.bad,
    unusable: paint.bad,
  }[standing];
}
