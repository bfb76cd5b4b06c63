import type { Item } from "../../assessment/item.ts";
import { written } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { runOfProblems } from "./run-of-problems.ts";
import { runOf } from "./run-of.ts";

/**
 * SARIF 2.1.0: controls as rules with help, findings at their line, accepted plans as suppressions. One run, however
 * many files there are: GitHub takes 20 at most.
 */
export function sarif(items: readonly Item[], { tool }: Page): string {
  const [only, ...others] = items;
  const alone = others.length === 0 && only?.ok === false;
  return written({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [alone ? runOfProblems(only, tool) : runOf(items, tool)],
  });
}
