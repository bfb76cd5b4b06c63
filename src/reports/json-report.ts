import type { Item, Reporter } from "./item.ts";
import { assessmentJson, problemJson, written, type Json } from "./json.ts";
import type { Page, Tool } from "./page.ts";

/** One assessment, or one file's problems; of several files all of them. */
export const jsonReport: Reporter = (items: readonly Item[], { tool }: Page): string => {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return written(itemJson(only, tool));
  return written({
    format: "csm-check/assessments@1",
    assessments: items.flatMap((item) => (item.ok ? [itemJson(item, tool)] : [])),
    problems: items.flatMap((item) => (item.ok ? [] : item.problems.map(problemJson))),
  });
};

/** One assessment, or one file's problems, a line. */
export const ndjsonReport: Reporter = (items: readonly Item[], { tool }: Page): string =>
  items.map((item) => `${JSON.stringify(itemJson(item, tool, item.path))}\n`).join("");

function itemJson(item: Item, tool: Tool, source?: string): Json {
  if (item.ok) return assessmentJson(item.assessment, item.sha256, tool);
  return { format: "csm-check/problems@1", source, problems: item.problems.map(problemJson) };
}
