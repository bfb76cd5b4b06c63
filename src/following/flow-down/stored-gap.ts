import type { CalendarDate } from "../../document/calendar-date.ts";
import type { ChainAnswer } from "./chain-answer.ts";
import type { ChainRules } from "./chain-rules.ts";
import { sameReference } from "./same-reference.ts";
import type { Subcontract } from "./subcontract.ts";

/** Why a stored assessment does not show what is asked: it cannot be judged again. */
export type StoredGap =
  /** It was judged by another catalogue, or by one with other words in it. */
  | { readonly code: "stored-catalogue"; readonly id: string }
  /** It is of another level, and levels are not cumulative. */
  | { readonly code: "stored-level"; readonly level: string }
  | { readonly code: "stored-later"; readonly asOf: CalendarDate }
  | { readonly code: "stored-lapsed"; readonly holdsUntil: CalendarDate }
  /** It leans on something that does not count here, or looked at less than is asked here. */
  | { readonly code: "stored-leans"; readonly on: "dcc" | "evidence" }
  /** A plan makes it met, and does not count for this subcontract. */
  | { readonly code: "stored-plan"; readonly because: "plans-off" | "reference" };

/** Why a stored assessment does not show what is asked of this firm; undefined where it does, or shows that it falls short. */
export function storedGap(
  subcontract: Subcontract,
  answer: ChainAnswer,
  rules: ChainRules,
): StoredGap | undefined {
  const misfit = misfitOf(subcontract, answer, rules);
  if (misfit !== undefined) return misfit;
  if (answer.verdict !== "met" && answer.verdict !== "met-with-plan") return undefined;
  return leaning(answer, rules) ?? planGap(subcontract, answer, rules);
}

/** It answers another question than the one that is asked. */
function misfitOf(
  { level }: Subcontract,
  answer: ChainAnswer,
  { catalogue, asOf }: ChainRules,
): StoredGap | undefined {
  const own = answer.catalogue;
  const differs = (own.sha256 ?? catalogue.sha256) !== (catalogue.sha256 ?? own.sha256);
  if (own.id !== catalogue.id || differs) return { code: "stored-catalogue", id: own.id };
  if (answer.level !== level) return { code: "stored-level", level: answer.level };
  return answer.asOf > asOf ? { code: "stored-later", asOf: answer.asOf } : undefined;
}

/** It was met on grounds that do not count here, or no longer do. */
function leaning(
  { holdsUntil, byDcc, options }: ChainAnswer,
  { asOf, acceptDcc, evidence }: ChainRules,
): StoredGap | undefined {
  if (holdsUntil !== undefined && holdsUntil < asOf) return { code: "stored-lapsed", holdsUntil };
  if (byDcc > 0 && !acceptDcc) return { code: "stored-leans", on: "dcc" };
  const needed = evidence === "sent" ? "off" : evidence;
  return strictness[options.evidence] < strictness[needed]
    ? { code: "stored-leans", on: "evidence" }
    : undefined;
}

function planGap(
  { riskAssessmentReference }: Subcontract,
  { verdict, riskAssessmentReference: named, acceptedFor = [] }: ChainAnswer,
  { plans }: ChainRules,
): StoredGap | undefined {
  if (verdict !== "met-with-plan") return undefined;
  if (!plans) return { code: "stored-plan", because: "plans-off" };
  if (named === undefined || riskAssessmentReference === undefined)
    return { code: "stored-plan", because: "reference" };
  return [named, ...acceptedFor].every((each) => sameReference(each, riskAssessmentReference))
    ? undefined
    : { code: "stored-plan", because: "reference" };
}

const strictness = { off: 0, check: 1, require: 2 } as const;
