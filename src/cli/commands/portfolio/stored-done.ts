import { given } from "../../../document/given.ts";
import type { Problem } from "../../../document/problem.ts";
import type { ControlRow } from "../../../following/portfolio/control-row.ts";
import { rowOf, type RowFacts } from "../../../following/portfolio/row.ts";
import { soundSnapshot } from "../../../following/snapshot/sound-snapshot.ts";
import type { ToldProblems } from "../../../following/snapshot/told-problem.ts";
import type { StoredItem } from "../../../following/snapshot/stored-items.ts";
import { unusableRow } from "../../../reports/csv/controls-csv.ts";
import { safeJson, safeJsonText, type Json } from "../../../text/json.ts";
import { withheldSentence } from "../../../words/problem/problem-words.ts";
import type { Done } from "./done.ts";
import type { Performing } from "./performing.ts";
import { knownCatalogue } from "../../run/known-catalogue.ts";
import { filePage } from "../../run/outputs.ts";
import { controlLines } from "./control-lines.ts";
import { gapIn } from "./firm-gap.ts";
import { toldFacts, toldSnapshot } from "./told-facts.ts";
import { firmJson, withoutNumber } from "./unusable-done.ts";

/** Makes what is told of a stored assessment that cannot be used. */
type Refuse = (source: string, problems: readonly Problem[]) => Done;

/** The rows of what is stored in a text; its lines are handed on as they are. */
export function storedDone(
  source: string,
  items: readonly StoredItem[],
  text: string,
  performing: Performing,
  refuse: Refuse,
): readonly Done[] {
  const { wants, request, firm } = performing;
  if (firm !== undefined && items.length !== 1)
    return [refuse(source, [{ code: "several-assessments", found: items.length, at: { path: source } }])];
  const known = knownCatalogue(request, performing.host);
  const lines = wants.lines ? linesOf(text, items) : [];
  return items.map((item, index): Done => {
    const line = lines[index];
    const told = line === undefined ? {} : { line };
    if (item.kind === "problems") return problemsDone(item, line, performing);
    const snapshot = soundSnapshot(item.document, known);
    if (!snapshot.ok) return refuse(item.source, snapshot.problems);
    const gap = firm && gapIn(firm, snapshot.value, performing);
    if (gap !== undefined) return refuse(source, [gap]);
    if (request.redact && wants.lines && !snapshot.value.options.redacted)
      return refuse(item.source, [{ code: "stored-unredacted", at: { path: item.source } }]);
    const facts = toldFacts(snapshot.value, { redact: request.redact || snapshot.value.options.redacted });
    return {
      row: rowOf(facts, true),
      ...told,
      ...(wants.controls ? { controls: controlRows(facts) } : {}),
      ...(wants.controlsCsv
        ? { controlsCsv: controlLines(toldSnapshot(snapshot.value, request), performing) }
        : {}),
    };
  });
}

/** What is told of a file that could not be used when it was assessed. */
function problemsDone(
  item: ToldProblems,
  line: string | undefined,
  { wants, request, listed, host }: Performing,
): Done {
  const { source, problems, found, firm = listed } = request.redact ? withheldProblems(item) : item;
  const isAsStored = !request.redact && listed === undefined;
  const row = { ok: false, stored: true, ...given({ firm }), source, problems, found } as const;
  return {
    row,
    ...(wants.controlsCsv ? { controlsCsv: unusableRow(row, filePage(host, {}).tool) } : {}),
    ...(wants.lines
      ? { line: isAsStored ? (line ?? "") : problemsLine({ source, problems, ...given({ firm }) }) }
      : {}),
  };
}

/** What is wanted of each control. */
export function controlRows({ controls }: RowFacts): readonly ControlRow[] {
  return controls.map(({ id, importance, verdict, findings }) => ({
    ...{ id, importance, verdict },
    findings: findings.map(({ code }) => code),
  }));
}

/** The text of each item on a line of its own. */
function linesOf(text: string, items: readonly StoredItem[]): readonly string[] {
  const trimmed = text.trim();
  // What a run wrote goes into the next output byte by byte.
  if (items.length === 1 && !trimmed.includes("\n")) return [safeJsonText(trimmed)];
  const value: unknown = JSON.parse(trimmed);
  if (!isObject(value)) return [];
  if (value["format"] !== "csm-check/assessments@1") return [safeJson(value)];
  const { assessments } = value;
  const stored = Array.isArray(assessments) ? assessments.filter(isObject) : [];
  return items.map((item, index) => {
    if (item.kind === "assessment") return safeJson(stored[index] ?? {});
    return problemsLine(item);
  });
}

function problemsLine({
  source,
  problems,
  firm,
}: Pick<ToldProblems, "source" | "problems" | "firm">): string {
  const told = problems.map(({ code, message, at: { path, line, column } }) => ({
    ...{ code, message, at: { path, line, column } },
  }));
  return safeJson({ format: "csm-check/problems@1", source, ...firmJson(firm), problems: told });
}

/** Only what they are called stays, and where they stand. */
function withheldProblems(told: ToldProblems): ToldProblems {
  return {
    ...told,
    ...given({ firm: told.firm && withoutNumber(told.firm) }),
    problems: told.problems.map(({ code, at }) => ({ code, message: withheldSentence(code), at })),
  };
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
