import type { Chance } from "./chance.ts";
import { plusDays, plusMonths, type Day } from "./days.ts";

const asOfs: readonly Day[] = [
  20240229, 20250228, 20261124, 20261130, 20261231, 20270131, 20270228, 20270301, 20280228, 20280229,
  20280301, 20260531, 20260830,
];

const steps = [0, 0, 1, 1, 2, 29, 30, 31, 32, 60, 89, 90, 91, 92, 180, 364, 365, 366, 400] as const;
const months = [1, 3, 6, 12, 12, 24, 36, 48] as const;

/** A day of judgement, most often one on which months are odd. */
export function generatedAsOf(chance: Chance): Day {
  return chance.is(0.7) ? chance.one(asOfs) : plusDays(20230101, chance.below(2500));
}

/** A day near the edges of what is judged on this day: before it, or (`later`) as likely after it. */
export function generatedDay(chance: Chance, asOf: Day, later = 0.15): Day {
  const sign = chance.is(later) ? 1 : -1;
  if (chance.is(0.4)) return plusDays(asOf, sign * chance.one(steps));
  if (chance.is(0.5)) return plusDays(plusMonths(asOf, sign * chance.one(months)), chance.below(3) - 1);
  return plusDays(asOf, sign * chance.below(450));
}
