import type { Item } from "../../assessment/item.ts";
import type { Sources } from "../../reports/terminal/problem-report.ts";
import type { Host } from "../world/host.ts";
import { makePage, type Look } from "./make-page.ts";

/** Tells the problems of the files on standard error. */
export async function showProblems(
  items: readonly Item[],
  sources: Sources,
  action: string,
  look: Look,
  host: Host,
): Promise<void> {
  if (items.every((item) => item.ok)) return;
  const { problemReport } = await import("../../reports/terminal/problem-report.ts");
  const page = await makePage(host.err, look, host);
  for (const item of items)
    if (!item.ok) host.err.write(`${problemReport(item.path, item.problems, sources, page, action)}\n`);
}
