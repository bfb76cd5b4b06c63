import type { AssessedControl, Judgement } from "../assessment/assessment.ts";
import { addDays, addMonths } from "../assessment/calendar.ts";
import type { Finding } from "../assessment/finding.ts";
import { controlsOn } from "../assessment/on-another-day.ts";
import type { Warning } from "../assessment/warning.ts";
import { planEnd } from "../declaration/plan-end.ts";
import type { Plan } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";
import { findingParts, warningParts } from "./fingerprint-parts.ts";
import { turnedBy } from "./turning-days.ts";

/** A date on which something turns: the first day on which it no longer holds. */
export interface Renewal {
  readonly on: CalendarDate;
  /** The controls that it turns, in the catalogue's order; none where it is about the declaration as a whole. */
  readonly controls: readonly AssessedControl[];
  /** What is found, or warned of, from that day on. */
  readonly cause: Cause;
  /** It lies before the day of the judgement, or on it. */
  readonly overdue: boolean;
}

/** What begins on a date. */
export type Cause =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "warning"; readonly warning: DatedWarning };

/** A warning that a date brings about by itself. */
export type DatedWarning = Extract<
  Warning,
  {
    readonly code: "dcc-attestation-overdue" | "plan-does-not-count" | "declared-long-ago" | "contract-ended";
  }
>;

/** Warnings that a date brings about by itself; the others only say beforehand what a finding will say. */
const dated: Readonly<Record<DatedWarning["code"], true>> = {
  "dcc-attestation-overdue": true,
  "plan-does-not-count": true,
  "declared-long-ago": true,
  "contract-ended": true,
};

function isDated(warning: Warning): warning is DatedWarning {
  return Object.hasOwn(dated, warning.code);
}

/** The code of what begins. */
export function causeCode(cause: Cause): Finding["code"] | DatedWarning["code"] {
  return cause.kind === "finding" ? cause.finding.code : cause.warning.code;
}

/** Where it stands in the declaration. */
function causePlace(cause: Cause): Place {
  return cause.kind === "finding" ? cause.finding.at : cause.warning.at;
}

/** Something that stands in a judgement, and the control that it is of. */
interface Standing {
  readonly cause: Cause;
  readonly control?: AssessedControl;
}

/**
 * Every date that turns a control, or begins a warning of its own: those that have passed, then those to come, found by
 * judging again, on each day on which something can turn, the controls on which that day bears. Sorted by date.
 */
export function renewals(judgement: Judgement): readonly Renewal[] {
  const { asOf: today } = judgement.circumstances;
  const turned = turnedBy(judgement);
  const standing = standingIn(judgement);
  const overdue = standing.flatMap((each): Renewal[] => {
    const on = firstDay(each, judgement);
    return on === undefined ? [] : [{ on, controls: of(each), cause: each.cause, overdue: true }];
  });
  const coming: Renewal[] = [];
  const bearing = new Set([...turned.values()].flatMap((ids) => [...ids]));
  const known = new Known(standing.filter((each) => each.control === undefined || bearing.has(idOf(each))));
  for (const [asOf, ids] of turned) {
    if (asOf <= today) continue;
    const now = standingIn(controlsOn(asOf, ids, judgement));
    for (const each of known.take(now, ids))
      coming.push({ on: asOf, controls: of(each), cause: each.cause, overdue: false });
  }
  return joined([...overdue, ...coming]);
}

/** What stands on a day, of each control and, under no id, of the declaration as a whole. */
class Known {
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(standing: readonly Standing[]) {
    for (const [id, keys] of keysById(standing)) this.#keys.set(id, keys);
  }

  /** What stands on a later day and did not stand before; only these controls were judged again. */
  take(now: readonly Standing[], ids: ReadonlySet<string>): readonly Standing[] {
    const fresh = now.filter((each) => this.#keys.get(idOf(each))?.has(keyOf(each)) !== true);
    const keys = keysById(now);
    for (const id of ["", ...ids]) this.#keys.set(id, keys.get(id) ?? new Set());
    return fresh;
  }
}

function keysById(standing: readonly Standing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const each of standing) keys.set(idOf(each), (keys.get(idOf(each)) ?? new Set()).add(keyOf(each)));
  return keys;
}

/** What makes it the same thing on another day. */
function keyOf({ cause, control }: Standing): string {
  const parts =
    cause.kind === "finding"
      ? findingParts(control?.control.id ?? "", cause.finding)
      : warningParts(cause.warning);
  return parts.join("\n");
}

function idOf({ control }: Standing): string {
  return control?.control.id ?? "";
}

function of({ control }: Standing): readonly AssessedControl[] {
  return control === undefined ? [] : [control];
}

/** The findings of what is judged, and the warnings that a date brings about. */
function standingIn({ controls, warnings }: Pick<Judgement, "controls" | "warnings">): readonly Standing[] {
  return [
    ...controls.flatMap((control) =>
      [...control.findings, ...control.advice].map((finding) => ({
        cause: { kind: "finding" as const, finding },
        control,
      })),
    ),
    ...warnings.filter(isDated).map((warning) => {
      const id = "control" in warning ? warning.control : undefined;
      const control = controls.find((each) => each.control.id === id);
      return {
        cause: { kind: "warning" as const, warning },
        ...(control === undefined ? {} : { control }),
      };
    }),
  ];
}

/** The first day on which what is found was so, where a date has brought it about. */
function firstDay({ cause, control }: Standing, { declaration }: Judgement): CalendarDate | undefined {
  const last =
    cause.kind === "finding"
      ? lastGoodDay(cause.finding)
      : lastDayWithout(cause.warning, declaration.controls.get(control?.control.id ?? "")?.plan);
  return last === undefined ? undefined : addDays(last, 1);
}

function lastGoodDay(finding: Finding): CalendarDate | undefined {
  if (finding.code === "date-too-old") return finding.limit;
  return finding.code === "certificate-expired" || finding.code === "evidence-expired"
    ? finding.expires
    : undefined;
}

function lastDayWithout(warning: DatedWarning, plan: Plan | undefined): CalendarDate | undefined {
  switch (warning.code) {
    case "dcc-attestation-overdue":
      return warning.due;
    case "contract-ended":
      return warning.ends;
    case "declared-long-ago":
      return addMonths(warning.on, 12);
    case "plan-does-not-count":
      return warning.gap === "overdue" ? planEnd(plan) : undefined;
  }
}

/** One entry for one thing: a certificate that lapses turns several controls. */
function joined(entries: readonly Renewal[]): readonly Renewal[] {
  const byThing = new Map<string, Renewal>();
  for (const entry of entries) {
    const { path, line, column } = causePlace(entry.cause);
    const key = [entry.on, causeCode(entry.cause), path, line, column].join("\n");
    const other = byThing.get(key);
    byThing.set(
      key,
      other === undefined ? entry : { ...other, controls: [...other.controls, ...entry.controls] },
    );
  }
  return [...byThing.values()].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
