import type { Problem } from "../../document/problem.ts";
import { count } from "../../text/counting.ts";

/**
 * How many problems a file has, in words: the note that the list was cut short is none of them. `more` are those that
 * are not in the list any more.
 */
export function problemCount(problems: readonly Problem[], more: number = 0): string {
  const cut = problems.find((each) => each.code === "too-many-problems");
  return cut === undefined
    ? count(problems.length + more, "problem")
    : `more than ${count(cut.limit, "problem")}`;
}
