import type { UnusableItem } from "../../../assessment/item.ts";
import { redactedProblems } from "../../../assessment/redact.ts";
import type { Problem } from "../../../document/problem.ts";
import { given } from "../../../document/given.ts";
import { mostTold, type ListedFirm } from "../../../following/snapshot/told-problem.ts";
import { problemJson } from "../../../reports/json/problem-json.ts";
import { levelIdJson } from "../../../reports/json/level-id.ts";
import { safeJson } from "../../../text/json.ts";
import { problemSentence } from "../../../words/problem/problem-words.ts";
import { unusableRow } from "../../../reports/csv/controls-csv.ts";
import { filePage } from "../../run/outputs.ts";
import type { Done } from "./done.ts";
import type { Performing } from "./performing.ts";

/** What is told of a file that cannot be used, or of a firm of a register that has none. */
export function unusableDone(
  source: string,
  problems: readonly Problem[],
  { wants, request, listed, host }: Performing,
  known: ListedFirm | undefined = listed,
): Done {
  const item: UnusableItem = { ok: false, path: source, problems };
  const told = request.redact ? redactedProblems(item) : item;
  const firm = known && request.redact ? withoutNumber(known) : known;
  const first = told.problems
    .slice(0, mostTold)
    .map((problem) => ({ code: problem.code, message: problemSentence(problem), at: problem.at }));
  const line = (): string =>
    safeJson({
      ...{ format: "csm-check/problems@1", source, ...firmJson(firm) },
      problems: told.problems.map(problemJson),
    });
  const row = {
    ok: false,
    stored: false,
    ...given({ firm }),
    source,
    problems: first,
    found: problems.length,
  } as const;
  return {
    row,
    ...(wants.lines ? { line: line() } : {}),
    ...(wants.controlsCsv ? { controlsCsv: unusableRow(row, filePage(host, {}).tool) } : {}),
  };
}

/** The firm of a register as a line of NDJSON tells it. */
export function firmJson(firm: ListedFirm | undefined): {
  readonly supplier?: { readonly name: string; readonly companyNumber?: string };
  readonly level?: number | string;
} {
  if (firm === undefined) return {};
  const { name, companyNumber, level } = firm;
  return {
    supplier: { name, ...given({ companyNumber }) },
    ...(level === undefined ? {} : { level: levelIdJson(level) }),
  };
}

/** What may be told of a firm with `--redact`. */
export function withoutNumber({ companyNumber, ...firm }: ListedFirm): ListedFirm {
  return firm;
}
