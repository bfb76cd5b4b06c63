import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { absenceOf, isAbsent, type AbsentRow } from "../../following/portfolio/absent.ts";
import type { Repeats } from "../../following/portfolio/repeats.ts";
import type { Row, SupplierRow, UnusableRow } from "../../following/portfolio/row.ts";
import type { SinceThen } from "../../following/portfolio/since.ts";
import type { Standing } from "../../following/portfolio/standing.ts";
import type { Summary, VerdictCounts } from "../../following/portfolio/summary.ts";
import type { ListedFirm } from "../../following/snapshot/told-problem.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { levelIdJson } from "../json/level-id.ts";
import { placeJson } from "../json/place-json.ts";
import type { Portfolio } from "./portfolio.ts";

/** Many suppliers as JSON (`csm-check/portfolio@1`). */
export function portfolioJson({ summary, rows, titleOf }: Portfolio, { tool }: Page): string {
  return written({
    format: "csm-check/portfolio@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    asOf: summary.asOf,
    summary: summaryJson(summary, titleOf),
    suppliers: rows.flatMap((row) => (row.ok ? [supplierJson(row)] : [])),
    absent: rows.filter(isAbsent).map(absentJson),
    unusable: rows.flatMap((row: Row) => (row.ok || isAbsent(row) ? [] : [unusableJson(row)])),
  });
}

function summaryJson(summary: Summary, titleOf: Portfolio["titleOf"]): Json {
  const { suppliers, unusable, absent, verdicts, levels, controls, lapsing, otherDays, notSent } = summary;
  const { repeats, since } = summary;
  return {
    ...{ suppliers, unusable, absent, verdicts: countsJson(verdicts) },
    levels: levels.map((each) => ({ level: levelIdJson(each.level), verdicts: countsJson(each.verdicts) })),
    controls: controls.map(({ catalogue, id, open, undecided }) => ({
      ...{ catalogue, control: id, title: titleOf(catalogue, id), open, undecided },
    })),
    lapsing: lapsing.map(({ days, certificates, verdicts: ending }) => ({
      days,
      certificates,
      verdicts: ending,
    })),
    ...{ otherDays, notSent },
    repeats: repeats === undefined ? undefined : repeatsJson(repeats),
    since: since === undefined ? undefined : sinceJson(since),
  };
}

function repeatsJson({ rows, first }: Repeats): Json {
  return {
    rows,
    first: first.map(({ number, source, supplier }) => ({
      source,
      supplier: { name: supplier, companyNumber: number },
    })),
  };
}

/** To programs what is not shown yet is not met; how many of those there are is told beside it. */
function countsJson({ met, undecided, "met-with-plan": planned, "not-met": failing }: VerdictCounts): Json {
  return { met, "met-with-plan": planned, "not-met": failing + undecided, undecided };
}

function sinceJson({ worse, better, judgedNow, come, gone }: SinceThen): Json {
  return {
    worse: worse.map(({ source, supplier, before, after }) => ({
      ...{ source, supplier: { name: supplier } },
      before: standingJson(before),
      after: standingJson(after, after.level ?? before.level),
    })),
    ...{ better, judgedNow, come, gone: gone.length },
    goneSuppliers: gone.map(({ source, supplier, before }) => ({
      source,
      supplier: supplier === undefined ? undefined : { name: supplier },
      before: standingJson(before),
    })),
  };
}

/** To programs what cannot be judged is not met, at the level that it would be judged at; why it cannot stands beside it. */
function standingJson(standing: Standing, level: string | undefined = standing.level): Json {
  return {
    level: level === undefined ? undefined : levelIdJson(level),
    verdict: standing.judged ? publishedVerdict(standing.verdict) : "not-met",
    unjudged: standing.judged ? undefined : standing.why,
  };
}

function supplierJson(row: SupplierRow): Json {
  const { source, supplier, number, marking, catalogue, level, verdict, required, lapses } = row;
  return {
    source,
    supplier: { name: supplier, companyNumber: number },
    marking,
    catalogue: { id: catalogue },
    level: levelIdJson(level),
    verdict: publishedVerdict(verdict),
    required,
    open: row.open,
    undecided: row.undecided,
    planned: row.planned,
    lapses:
      lapses === undefined
        ? null
        : {
            scheme: lapses.scheme,
            level: lapses.level === undefined ? undefined : levelIdJson(lapses.level),
            expires: lapses.expires,
          },
    holdsUntil: row.holdsUntil ?? null,
    asOf: row.asOf,
    stored: row.stored,
    notSent: row.notSent,
  };
}

function absentJson(row: AbsentRow): Json {
  const { source, problems, firm } = row;
  const [problem] = problems;
  return {
    source,
    ...firmJson(firm),
    standing: absenceOf(row),
    message: problem?.message,
    at: problem && placeJson(problem.at),
  };
}

function firmJson({ name, companyNumber, level }: ListedFirm): { readonly [key: string]: Json } {
  const supplier = { name, companyNumber };
  return level === undefined ? { supplier } : { supplier, level: levelIdJson(level) };
}

function unusableJson({ source, problems, found, firm }: UnusableRow): Json {
  return {
    source,
    ...(firm === undefined ? {} : firmJson(firm)),
    problems: problems.map(({ code, message, at }) => ({ code, message, at: placeJson(at) })),
    found,
  };
}
