import type { UnusableItem } from "../../../assessment/item.ts";
import { redactedProblems } from "../../../assessment/redact.ts";
import type { Problem } from "../../../document/problem.ts";
import { mostTold } from "../../../following/snapshot/told-problem.ts";
import { ndjsonReport } from "../../../reports/json/json-report.ts";
import { problemSentence } from "../../../words/problem/problem-words.ts";
import { filePage } from "../../run/outputs.ts";
import type { Done } from "./done.ts";
import type { Performing } from "./performing.ts";

/** What is told of a file that cannot be used. */
export function unusableDone(
  source: string,
  problems: readonly Problem[],
  { wants, request, host }: Performing,
): Done {
  const item: UnusableItem = { ok: false, path: source, problems };
  const told = request.redact ? redactedProblems(item) : item;
  const first = told.problems
    .slice(0, mostTold)
    .map((problem) => ({ code: problem.code, message: problemSentence(problem), at: problem.at }));
  return {
    row: { ok: false, source, problems: first, found: problems.length },
    ...(wants.lines ? { line: ndjsonReport([told], filePage(host, {})).trimEnd() } : {}),
  };
}
