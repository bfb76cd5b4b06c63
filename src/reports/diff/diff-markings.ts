import type { Differences } from "../../following/differences.ts";

/** The protective markings of both sides, each once. */
export function diffMarkings({ before, after }: Differences): readonly string[] {
  return [...new Set([after.marking, before.marking].flatMap((marking) => marking ?? []))];
}
