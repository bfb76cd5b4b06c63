import type { Item } from "../../assessment/item.ts";
import { written } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { runOfProblems } from "./run-of-problems.ts";
import { runOfSupplier } from "./run-of-supplier.ts";

/** SARIF 2.1.0: a run a supplier, controls as rules with help, findings at their line, accepted plans as suppressions. */
export function sarif(items: readonly Item[], { tool }: Page): string {
  return written({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: items.map((item) => (item.ok ? runOfSupplier(item.assessment, tool) : runOfProblems(item, tool))),
  });
}
