import type { CsmVerdict } from "../../assessment/assessment.ts";
import { addDays } from "../../assessment/calendar.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { absenceOf, type Absence } from "./absent.ts";
import type { Repeating, Repeats } from "./repeats.ts";
import { isShort, type Row, type SupplierRow } from "./row.ts";
import type { Comparing, SinceThen } from "./since.ts";

/** How many suppliers have each verdict. */
export type VerdictCounts = Readonly<Record<CsmVerdict, number>>;

/** The verdicts of suppliers, worst first. */
export const csmVerdicts: readonly CsmVerdict[] = ["not-met", "undecided", "met-with-plan", "met"];

/** How far ahead what lapses is counted, in days. */
const horizons = [30, 60, 90] as const;

/** Many suppliers in one picture. Its size does not grow with their number, apart from what differs from an earlier run. */
export interface Summary {
  readonly asOf: CalendarDate;
  readonly suppliers: number;
  readonly unusable: number;
  /** Firms of a register of which nothing is there: they have sent nothing, or have no level. */
  readonly absent: Readonly<Record<Absence, number>>;
  readonly verdicts: VerdictCounts;
  readonly levels: readonly { readonly level: string; readonly verdicts: VerdictCounts }[];
  /** The controls that are open most often, most often first. */
  readonly controls: readonly OpenControl[];
  /** Suppliers of which a certificate lapses, and whose verdict ends, within so many days. */
  readonly lapsing: readonly Lapsing[];
  /** Rows that are of another day. */
  readonly otherDays: number;
  /** Suppliers with evidence files that were not sent along. */
  readonly notSent: number;
  readonly markings: readonly string[];
  /** Company numbers that stand in several rows, where they were looked for. */
  readonly repeats?: Repeats;
  /** Held against an earlier run. */
  readonly since?: SinceThen;
}

/** A control that suppliers do not meet. */
export interface OpenControl {
  readonly catalogue: string;
  readonly id: string;
  /** How many suppliers have it open. */
  readonly open: number;
  /** How many of them have merely not answered it. */
  readonly undecided: number;
}

/** What ends within so many days. */
export interface Lapsing {
  readonly days: number;
  readonly certificates: number;
  readonly verdicts: number;
}

/** Adds rows up, one after the other; what it holds does not grow with their number. */
export interface Summing {
  readonly add: (row: Row) => void;
  readonly summary: () => Summary;
}

/** Begins a summary as of a day, held against an earlier run and looking for repeated numbers where that is wanted. */
export function summing(asOf: CalendarDate, since?: Comparing, repeats?: Repeating): Summing {
  const levels = new Map<string, Record<CsmVerdict, number>>();
  const controls = new Map<string, Mutable<OpenControl>>();
  const markings = new Set<string>();
  const lapsing = horizons.map((days) => ({
    last: addDays(asOf, days - 1),
    counts: { days, certificates: 0, verdicts: 0 },
  }));
  const absent = { "no-declaration": 0, "no-risk-assessment": 0 };
  const whole = { suppliers: 0, unusable: 0, otherDays: 0, notSent: 0 };
  const verdicts = noVerdicts();
  const addSupplier = (row: SupplierRow): void => {
    whole.suppliers++;
    verdicts[row.verdict]++;
    const level = levels.get(row.level) ?? noVerdicts();
    level[row.verdict]++;
    levels.set(row.level, level);
    if (row.marking !== undefined && markings.size < mostMarkings) markings.add(row.marking);
    if (row.asOf !== asOf) whole.otherDays++;
    if (row.notSent > 0) whole.notSent++;
    repeats?.add(row);
    countControls(row, controls);
    for (const { last, counts } of lapsing) countLapse(row, asOf, last, counts);
  };
  return {
    add: (row) => {
      since?.add(row);
      const absence = absenceOf(row);
      if (row.ok) addSupplier(row);
      else if (absence !== undefined) absent[absence]++;
      else whole.unusable++;
    },
    summary: () => ({
      ...{ asOf, ...whole, absent: { ...absent }, verdicts: { ...verdicts } },
      levels: [...levels]
        .toSorted(([one], [other]) => compare(one, other))
        .map(([level, counts]) => ({ level, verdicts: { ...counts } })),
      controls: [...controls.values()].map((each) => ({ ...each })).toSorted(mostOpen),
      lapsing: lapsing.map(({ counts }) => ({ ...counts })),
      markings: [...markings].toSorted(),
      ...(repeats === undefined ? {} : { repeats: repeats.told() }),
      ...(since === undefined ? {} : { since: since.told() }),
    }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** More markings than that are no marking of anything. */
const mostMarkings = 20;

/** More controls than all catalogues have together are somebody's inventions. */
const mostControls = 2000;

function noVerdicts(): Record<CsmVerdict, number> {
  return { met: 0, "met-with-plan": 0, "not-met": 0, undecided: 0 };
}

function countControls(
  { catalogue, open, undecided }: SupplierRow,
  controls: Map<string, Mutable<OpenControl>>,
): void {
  const unshown = new Set(undecided);
  for (const id of open) {
    const key = `${catalogue}\n${id}`;
    const known = controls.get(key);
    if (known === undefined && controls.size >= mostControls) continue;
    const count = known ?? { catalogue, id, open: 0, undecided: 0 };
    count.open++;
    if (unshown.has(id)) count.undecided++;
    controls.set(key, count);
  }
}

/** A certificate, or a verdict, whose last day lies between two days, both among them. */
function countLapse(
  row: SupplierRow,
  first: CalendarDate,
  last: CalendarDate,
  lapsing: Mutable<Lapsing>,
): void {
  const ends = (day: CalendarDate | undefined): boolean => day !== undefined && day >= first && day <= last;
  if (ends(row.lapses?.expires)) lapsing.certificates++;
  if (!isShort(row) && ends(row.holdsUntil)) lapsing.verdicts++;
}

function mostOpen(one: OpenControl, other: OpenControl): number {
  return other.open - one.open || compare(one.id, other.id) || compare(one.catalogue, other.catalogue);
}

/** Digits by what they count, everything else letter by letter: the same everywhere. */
function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN));
  if (a !== undefined && b !== undefined && a !== b && !Number.isNaN(a + b)) return a - b;
  return one < other ? -1 : Number(one > other);
}
