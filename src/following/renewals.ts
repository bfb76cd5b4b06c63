import { assess } from "../assessment/assess.ts";
import type { AssessedControl, Judgement } from "../assessment/assessment.ts";
import { addDays, addMonths } from "../assessment/calendar.ts";
import type { Finding } from "../assessment/finding.ts";
import type { Warning } from "../assessment/warning.ts";
import { planEnd } from "../declaration/plan-end.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { findingParts, warningParts } from "./fingerprint-parts.ts";
import { turningDays } from "./turning-days.ts";

/** A date on which something turns: the first day on which it no longer holds. */
export interface Renewal {
  readonly on: CalendarDate;
  /** The controls that it turns, in the catalogue's order; none where it is about the declaration as a whole. */
  readonly controls: readonly AssessedControl[];
  /** What is found from that day on. */
  readonly cause: Finding | Warning;
  /** It lies before the day of the judgement, or on it. */
  readonly overdue: boolean;
}

/** Warnings that a date brings about by itself; the others only say beforehand what a finding will say. */
const dated: Readonly<Partial<Record<Warning["code"], true>>> = {
  "dcc-attestation-overdue": true,
  "plan-does-not-count": true,
  "declared-long-ago": true,
  "contract-ended": true,
};

/** Something that stands in a judgement, and the control that it is of. */
interface Standing {
  readonly key: string;
  readonly cause: Finding | Warning;
  readonly control?: AssessedControl;
}

/**
 * Every date that turns a control, or begins a warning of its own: those that have passed, then those to come, found by
 * judging the declaration again on the days on which something can turn. Sorted by date.
 */
export function renewals(judgement: Judgement): readonly Renewal[] {
  const { catalogue, declaration, circumstances } = judgement;
  const overdue = standingIn(judgement).flatMap((each): Renewal[] => {
    const on = firstDay(each, judgement);
    return on === undefined ? [] : [{ on, controls: of(each), cause: each.cause, overdue: true }];
  });
  const coming: Renewal[] = [];
  let known = new Set(standingIn(judgement).map(({ key }) => key));
  for (const asOf of turningDays(judgement).filter((day) => day > circumstances.asOf)) {
    const now = standingIn(assess(catalogue, declaration, { ...circumstances, asOf }));
    for (const each of now)
      if (!known.has(each.key))
        coming.push({ on: asOf, controls: of(each), cause: each.cause, overdue: false });
    known = new Set(now.map(({ key }) => key));
  }
  return joined([...overdue, ...coming]);
}

function of({ control }: Standing): readonly AssessedControl[] {
  return control === undefined ? [] : [control];
}

/** The findings of what is judged, and the warnings that a date brings about. */
function standingIn({ controls, warnings }: Judgement): readonly Standing[] {
  return [
    ...controls.flatMap((control) =>
      [...control.findings, ...control.advice].map((cause) => ({
        key: findingParts(control.control.id, cause).join("\n"),
        cause,
        control,
      })),
    ),
    ...warnings
      .filter(({ code }) => dated[code] === true)
      .map((cause) => {
        const id = "control" in cause ? cause.control : undefined;
        const control = controls.find((each) => each.control.id === id);
        return {
          key: warningParts(cause).join("\n"),
          cause,
          ...(control === undefined ? {} : { control }),
        };
      }),
  ];
}

/** The first day on which what is found was so, where a date has brought it about. */
function firstDay({ cause, control }: Standing, { declaration }: Judgement): CalendarDate | undefined {
  const last = lastGoodDay(cause);
  if (last !== undefined) return addDays(last, 1);
  if (cause.code !== "plan-does-not-count" || cause.gap !== "overdue" || control === undefined)
    return undefined;
  const end = planEnd(declaration.controls.get(control.control.id)?.plan);
  return end === undefined ? undefined : addDays(end, 1);
}

function lastGoodDay(cause: Finding | Warning): CalendarDate | undefined {
  if (cause.code === "date-too-old") return cause.limit;
  if (cause.code === "certificate-expired" || cause.code === "evidence-expired") return cause.expires;
  if (cause.code === "dcc-attestation-overdue") return cause.due;
  if (cause.code === "contract-ended") return cause.ends;
  return cause.code === "declared-long-ago" ? addMonths(cause.on, 12) : undefined;
}

/** One entry for one thing: a certificate that lapses turns several controls. */
function joined(entries: readonly Renewal[]): readonly Renewal[] {
  const byThing = new Map<string, Renewal>();
  for (const entry of entries) {
    const { path, line, column } = entry.cause.at;
    const key = [entry.on, entry.cause.code, path, line, column].join("\n");
    const other = byThing.get(key);
    byThing.set(
      key,
      other === undefined ? entry : { ...other, controls: [...other.controls, ...entry.controls] },
    );
  }
  return [...byThing.values()].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
