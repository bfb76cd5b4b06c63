import { differences, type Differences } from "../following/differences.ts";
import { assessmentSnapshot } from "../reports/json/assessment-snapshot.ts";
import type { Assessment } from "./assess.ts";
import { version } from "./formats.ts";

export { isRegression } from "../following/differences.ts";
export type { ControlChange, Differences } from "../following/differences.ts";

/** What got better and worse from one assessment to a later one, and why, as `csm-check diff` tells it. */
export function diff(before: Assessment, after: Assessment): Differences {
  const tool = { name: "csm-check", version };
  return differences(assessmentSnapshot(before, undefined, tool), assessmentSnapshot(after, undefined, tool));
}
