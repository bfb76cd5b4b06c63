import type { Problem } from "../../../document/problem.ts";
import type { ControlRow } from "../../../following/portfolio/control-row.ts";
import { rowOf, type RowFacts } from "../../../following/portfolio/row.ts";
import { readSnapshot } from "../../../following/snapshot/read-snapshot.ts";
import type { StoredItem } from "../../../following/snapshot/stored-items.ts";
import { safeJson, safeJsonText, type Json } from "../../../text/json.ts";
import type { Done, Wants } from "./done.ts";

/** Makes what is told of a stored assessment that cannot be used. */
type Refuse = (source: string, problems: readonly Problem[]) => Done;

/** The rows of what is stored in a text; its lines are handed on as they are. */
export function storedDone(
  items: readonly StoredItem[],
  text: string,
  { wants }: { readonly wants: Wants },
  refuse: Refuse,
): readonly Done[] {
  const lines = wants.lines ? linesOf(text, items) : [];
  return items.map((item, index): Done => {
    const line = lines[index];
    const told = line === undefined ? {} : { line };
    if (item.kind === "problems") {
      const { source, problems, found } = item;
      return { row: { ok: false, source, problems, found }, ...told };
    }
    const snapshot = readSnapshot(item.document);
    if (!snapshot.ok) return refuse(item.source, snapshot.problems);
    return {
      row: rowOf(snapshot.value, true),
      ...told,
      ...(wants.controls ? { controls: controlRows(snapshot.value) } : {}),
    };
  });
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
    const problems = item.problems.map(({ code, message, at: { path, line, column } }) => ({
      ...{ code, message, at: { path, line, column } },
    }));
    return safeJson({ format: "csm-check/problems@1", source: item.source, problems });
  });
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
