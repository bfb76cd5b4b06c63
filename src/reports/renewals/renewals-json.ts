import { publishedVerdict } from "../../assessment/published-verdict.ts";
import type { DueDates } from "../../following/due-dates.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { problemJson } from "../json/problem-json.ts";
import { levelIdJson } from "../json/level-id.ts";
import { renewalRows, type RenewalRow } from "./renewals-rows.ts";

/** The dates as JSON (`csm-check/renewals@1`). */
export function renewalsJson(due: DueDates, { tool }: Page): string {
  return written({
    format: "csm-check/renewals@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    asOf: due.asOf,
    within: due.within,
    suppliers: due.firms.map(({ path, assessment }) => ({
      source: path,
      supplier: { name: assessment.declaration.supplier.name },
      level: levelIdJson(assessment.level.id),
      verdict: publishedVerdict(assessment.verdict),
      holdsUntil: assessment.holdsUntil ?? null,
    })),
    dates: renewalRows(due).map(dateJson),
    problems: due.problems.length === 0 ? undefined : due.problems.map(problemJson),
  });
}

function dateJson({
  on,
  by,
  days,
  overdue,
  controls,
  code,
  what,
  todo,
  bears,
  supplier,
  source,
}: RenewalRow): Json {
  return {
    on,
    by,
    days,
    overdue,
    controls,
    code,
    what,
    todo,
    bears: bears === "" ? undefined : bears,
    supplier,
    source,
  };
}
