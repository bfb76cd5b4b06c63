import type { Problem } from "./problem.ts";

/** How many problems of a file are told at most. */
export const problemLimit = 100;

/** Problems by file and position; past the limit one more says that there are others. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const paths = [...new Set(problems.map((problem) => problem.at.path))];
  const rank = new Map(paths.map((path, index) => [path, index]));
  const sorted = problems.toSorted(
    (a, b) =>
      (rank.get(a.at.path) ?? 0) - (rank.get(b.at.path) ?? 0) ||
      (a.at.line ?? 0) - (b.at.line ?? 0) ||
      (a.at.column ?? 0) - (b.at.column ?? 0),
  );
  const last = sorted[problemLimit];
  if (last === undefined) return sorted;
  return [...sorted.slice(0, problemLimit), { code: "too-many-problems", limit: problemLimit, at: last.at }];
}
