import type { Problem } from "../../document/problem.ts";

/** Problems without any that was told before: the same thing twice is one thing to mend. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
