import type { Item } from "../../assessment/item.ts";
import { distinctCases } from "./distinct-cases.ts";
import { suiteOfProblems } from "./suite-of-problems.ts";
import { suiteOfSupplier } from "./suite-of-supplier.ts";
import { countOf, suiteElement, type TestSuite } from "./test-suite.ts";
import type { Page } from "../../text/page.ts";
import { element, xmlDocument } from "../../text/xml.ts";

/**
 * JUnit XML as Jenkins reads it (junit-10.xsd): a test suite a supplier, a test case a control. Something in it fails,
 * or is an error, exactly where the exit code is not 0. Where there are several files each case names its own.
 */
export function junit(items: readonly Item[], { tool }: Page): string {
  // Whether another file is sound must not change the names of the cases of this one.
  const several = items.length > 1;
  const suites = distinctCases(
    items.map((item) => {
      if (!item.ok) return suiteOfProblems(item, tool);
      const suite = suiteOfSupplier(item.assessment, tool);
      return several ? withFileNamed(suite) : suite;
    }),
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

/** The name rather than the class, which some readers take for the path of a package and part at its points. */
function withFileNamed(suite: TestSuite): TestSuite {
  return {
    ...suite,
    cases: suite.cases.map((each) => ({ ...each, name: `${each.name} (${suite.file})` })),
  };
}
