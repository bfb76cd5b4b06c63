import { isShortfall, type AssessedControl, type Assessment } from "../assessment/assessment.ts";
import { addDays } from "../assessment/calendar.ts";
import { isOfCertificate } from "../assessment/finding.ts";
import { lacksOf, type PlanGap, type PlanLack } from "../assessment/plan-gap.ts";
import type { Remedy } from "../catalogue/catalogue.ts";
import { planEnd } from "../declaration/plan-end.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { workIn, type Work, type WorkGroup } from "./work.ts";

/** An entry of the Cyber Improvement Plan: a required control that falls short, and what is to be done about it. */
export interface PlanEntry {
  readonly assessed: AssessedControl;
  readonly group: WorkGroup;
  readonly action: string;
  /** Whether the supplier plans it, or the catalogue advises it. */
  readonly from: "declaration" | "remedy";
  readonly owner?: string;
  readonly due?: CalendarDate;
  readonly mitigation?: string;
  readonly accepted: Acceptance;
  readonly lacks: readonly PlanLack[];
  /** Other required controls that wait for the certificate that is missing here. */
  readonly blocks: readonly string[];
  /** The last day on which it can begin and be done by the deadline; only where there is one. */
  readonly latestStart?: CalendarDate;
  /** That day has passed. */
  readonly tooLate: boolean;
  /** The supplier itself plans it for a day after the deadline. */
  readonly dueLate: boolean;
}

/** Whether a plan is accepted and counts, and if not why. */
export interface Acceptance {
  readonly state: "accepted" | "not-accepted" | "none";
  readonly gap?: PlanGap;
}

/** A plan for one declaration. */
export interface ImprovementPlan {
  readonly assessment: Assessment;
  readonly sha256?: string;
  /** The deadline to count backwards from. */
  readonly by?: CalendarDate;
  readonly entries: readonly PlanEntry[];
}

/** How many days a remedy takes at most, as a rule of thumb of csm-check: there is no published figure. */
export const daysTaken: Readonly<Record<Remedy["takes"], number>> = { days: 7, weeks: 42, months: 120 };

/** The plan of an assessment: an entry for every required control that falls short, in the order in which to deal with them. */
export function improvementPlan(
  assessment: Assessment,
  { by, sha256 }: { readonly by?: CalendarDate; readonly sha256?: string },
): ImprovementPlan {
  return {
    assessment,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(by === undefined ? {} : { by }),
    entries: workIn(assessment).map((each) => entryOf(each, assessment, by)),
  };
}

function entryOf({ assessed, group }: Work, assessment: Assessment, by: CalendarDate | undefined): PlanEntry {
  const { control, declared } = assessed;
  const plan = declared?.plan;
  const due = planEnd(plan);
  // What an accepted plan covers has its own date, which the buyer agreed.
  const counted = by !== undefined && group !== "in-hand";
  const latestStart = counted ? addDays(by, -daysTaken[control.remedy.takes]) : undefined;
  return {
    assessed,
    group,
    action: plan?.action ?? control.remedy.action,
    from: plan === undefined ? "remedy" : "declaration",
    ...(plan?.owner === undefined ? {} : { owner: plan.owner }),
    ...(due === undefined ? {} : { due }),
    ...(plan?.mitigation === undefined ? {} : { mitigation: plan.mitigation }),
    accepted: acceptanceOf(assessed),
    lacks: lacksOf(plan),
    blocks: isWaitedFor(assessed) ? waiting(assessed, assessment) : [],
    ...(latestStart === undefined ? {} : { latestStart }),
    tooLate: latestStart !== undefined && latestStart < assessment.circumstances.asOf,
    dueLate: by !== undefined && due !== undefined && due > by,
  };
}

function acceptanceOf({ plan }: AssessedControl): Acceptance {
  if (plan?.plan.accepted === undefined) return { state: "none" };
  return plan.gap === undefined ? { state: "accepted" } : { state: "not-accepted", gap: plan.gap };
}

function isWaitedFor({ findings }: AssessedControl): boolean {
  return findings.some(isOfCertificate);
}

/** Certificates build on one another, in the order in which the catalogue's schemes are asked for. */
function waiting(assessed: AssessedControl, { controls }: Assessment): readonly string[] {
  const open = controls.filter((each) => isShortfall(each) && isWaitedFor(each));
  return open.slice(open.indexOf(assessed) + 1).map(({ control }) => control.id);
}
