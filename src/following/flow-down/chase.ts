import { addDays, daysBetween } from "../../assessment/calendar.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Chain, ChainFirm } from "./chain.ts";
import type { FlowStanding } from "./standing.ts";

/** What a firm has to be asked for. */
export type ChaseKind = "not-returned" | "unusable" | "falls-short" | "no-risk-assessment" | "lapses";

/** The kinds, in the order in which they are told. */
const chaseKinds: readonly ChaseKind[] = [
  ...(["not-returned", "unusable", "falls-short", "no-risk-assessment", "lapses"] as const),
];

/** So many days ahead a firm is asked for what comes after. */
export const lapsesWithin = 90;

/** Whom to ask for what, and what whoever asks has to do first. */
export interface Chase {
  readonly chain: Chain;
  /** Those that are overdue first, then by what is asked for, then by the day. */
  readonly entries: readonly ChaseEntry[];
}

/** A firm about which something has to be asked, or done. */
export interface ChaseEntry {
  readonly firm: ChainFirm;
  readonly kind: ChaseKind;
  /** Nobody has to be asked: the prime, which placed the subcontract, has to set its level. */
  readonly own: boolean;
  /** By when: that of the register, or the last day on which what it showed holds. */
  readonly by?: CalendarDate;
  /** The day of the register has passed. */
  readonly overdue: boolean;
}

const asked: Readonly<Record<Exclude<FlowStanding, "met" | "met-with-plan">, ChaseKind>> = {
  "no-declaration": "not-returned",
  unusable: "unusable",
  "not-met": "falls-short",
  "no-risk-assessment": "no-risk-assessment",
};

/** Whom to ask for what, of the firms of a chain. */
export function chaseOf(chain: Chain): Chase {
  const { asOf } = chain.rules;
  const entries = chain.firms.flatMap((firm) => entryOf(firm, asOf) ?? []);
  return { chain, entries: entries.toSorted(inOrder) };
}

function entryOf(firm: ChainFirm, asOf: CalendarDate): ChaseEntry | undefined {
  const { standing, subcontract, holdsUntil } = firm;
  if (standing === "met" || standing === "met-with-plan") {
    const lapses = holdsUntil !== undefined && holdsUntil <= addDays(asOf, lapsesWithin);
    return lapses ? { firm, kind: "lapses", own: false, by: holdsUntil, overdue: false } : undefined;
  }
  const { due } = subcontract;
  const by = due === undefined ? {} : { by: due };
  const own = standing === "no-risk-assessment" && firm.parent === 0;
  const overdue = due !== undefined && daysBetween(asOf, due) < 0;
  return { firm, kind: asked[standing], own, ...by, overdue };
}

function inOrder(one: ChaseEntry, other: ChaseEntry): number {
  if (one.overdue !== other.overdue) return one.overdue ? -1 : 1;
  const kinds = chaseKinds.indexOf(one.kind) - chaseKinds.indexOf(other.kind);
  const [day, later] = [one.by ?? "9999-12-31", other.by ?? "9999-12-31"];
  const days = day < later ? -1 : day > later ? 1 : 0;
  return (one.overdue ? days || kinds : kinds || days) || one.firm.id - other.firm.id;
}
