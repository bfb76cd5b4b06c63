import type { PlanLack } from "../assessment/plan-gap.ts";
import { list } from "../text/counting.ts";

const lacks: Readonly<Record<PlanLack, string>> = {
  owner: "an owner",
  date: "a date",
  acceptance: "an acceptance (by whom, and when)",
};

/** What an entry still lacks, as one says it; empty where it lacks nothing. */
export function lackWords(all: readonly PlanLack[]): string {
  return list(all.map((each) => lacks[each]));
}
