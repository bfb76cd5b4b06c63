import type { Problem } from "../../document/problem.ts";
import { problemWords } from "../../words/problem/problem-words.ts";

/** What is wrong with what an answer would make of a declaration, on one line. */
export function problemSaid(problem: Problem): string {
  const { says, mend } = problemWords(problem);
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}. ${mend}`.trim();
}
