import type { Item } from "../../assessment/item.ts";
import { assessmentJson } from "./assessment-json.ts";
import { problemJson } from "./problem-json.ts";
import { safeJson, written, type Json } from "../../text/json.ts";
import type { Page, Tool } from "../../text/page.ts";

/** One assessment, or one file's problems; of several files all of them. */
export function jsonReport(items: readonly Item[], { tool }: Page): string {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return written(itemJson(only, tool));
  return written({
    format: "csm-check/assessments@1",
    assessments: items.flatMap((item) => (item.ok ? [itemJson(item, tool)] : [])),
    problems: items.flatMap((item) => (item.ok ? [] : item.problems.map(problemJson))),
  });
}

/** One assessment, or one file's problems, a line. */
export function ndjsonReport(items: readonly Item[], { tool }: Page): string {
  return items.map((item) => `${safeJson(itemJson(item, tool, item.path))}\n`).join("");
}

function itemJson(item: Item, tool: Tool, source?: string): Json {
  if (item.ok) return assessmentJson(item.assessment, item.sha256, tool);
  return { format: "csm-check/problems@1", source, problems: item.problems.map(problemJson) };
}
