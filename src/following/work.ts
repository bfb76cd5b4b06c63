import { isShortfall, type AssessedControl, type Assessment } from "../assessment/assessment.ts";
import { isOfCertificate } from "../assessment/finding.ts";
import type { Remedy } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { planEnd } from "../declaration/plan-end.ts";
import { isUnshown } from "../assessment/is-unshown.ts";

/**
 * When a control that falls short is to be dealt with: a plan of it is `overdue`; it takes months, or others wait for it,
 * so it has to `start-today`; somebody has to `answer` it; it is there to `fix`; or an accepted plan has it `in-hand`.
 */
export type WorkGroup = "overdue" | "start-today" | "answer" | "fix" | "in-hand";

/** A required control that falls short, and when to deal with it. */
export interface Work {
  readonly assessed: AssessedControl;
  readonly group: WorkGroup;
}

const groups: readonly WorkGroup[] = ["overdue", "start-today", "answer", "fix", "in-hand"];
const spans: readonly Remedy["takes"][] = ["days", "weeks", "months"];
const efforts: readonly Remedy["effort"][] = ["low", "medium", "high"];

/** The required controls that fall short, in the order in which to deal with them: within a group the quickest first. */
export function workIn({ controls, circumstances }: Assessment): readonly Work[] {
  return controls
    .filter(isShortfall)
    .map((assessed) => ({ assessed, group: groupOf(assessed, circumstances.asOf) }))
    .toSorted((one, other) => compare(ranks(one), ranks(other)));
}

function groupOf(assessed: AssessedControl, asOf: CalendarDate): WorkGroup {
  const { control, findings, plan, verdict } = assessed;
  if (verdict === "planned") return "in-hand";
  const end = planEnd(plan?.plan);
  if (end !== undefined && end < asOf) return "overdue";
  if (findings.some(isOfCertificate)) return "start-today";
  if (isUnshown(assessed)) return "answer";
  return control.remedy.takes === "months" ? "start-today" : "fix";
}

/** A missing certificate comes first of what has to start today: other things wait for it. */
function ranks({ assessed, group }: Work): readonly number[] {
  const { takes, effort } = assessed.control.remedy;
  const waiting = assessed.findings.some(isOfCertificate) ? 0 : 1;
  return [groups.indexOf(group), waiting, spans.indexOf(takes), efforts.indexOf(effort)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
