import type { Item } from "../../assessment/item.ts";
import { suiteOfProblems } from "./suite-of-problems.ts";
import { suiteOfSupplier } from "./suite-of-supplier.ts";
import { countOf, suiteElement } from "./test-suite.ts";
import type { Page } from "../../text/page.ts";
import { element, xmlDocument } from "../../text/xml.ts";

/**
 * JUnit XML as Jenkins reads it (junit-10.xsd): a test suite a supplier, a test case a control. Something in it fails,
 * or is an error, exactly where the exit code is not 0.
 */
export function junit(items: readonly Item[], { tool }: Page): string {
  const suites = items.map((item) =>
    item.ok ? suiteOfSupplier(item.assessment, tool) : suiteOfProblems(item, tool),
  );
  const total = (kind?: "failure" | "error"): number =>
    suites.reduce((sum, suite) => sum + countOf(suite, kind), 0);
  const attributes = {
    name: tool.name,
    tests: total(),
    failures: total("failure"),
    errors: total("error"),
  };
  return xmlDocument(element("testsuites", attributes, suites.map(suiteElement)));
}
