import type { Item } from "../../assessment/item.ts";
import type { Host } from "../world/host.ts";
import { makePage, type Look } from "./make-page.ts";

/** Tells the problems of unusable files on standard error; `action` is what could not be done with them. */
export async function showProblems(
  items: readonly Item[],
  action: string,
  look: Look,
  host: Host,
): Promise<void> {
  if (items.every((item) => item.ok)) return;
  const { problemReport } = await import("../../reports/terminal/problem-report.ts");
  const page = await makePage(host.err, look, host);
  for (const item of items)
    if (!item.ok)
      host.err.write(`${problemReport(item.path, item.problems, item.sources ?? noSources, page, action)}\n`);
}

const noSources: ReadonlyMap<string, string> = new Map();
