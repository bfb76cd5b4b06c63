import { element, textElement, type XmlElement } from "../../text/xml.ts";

/** A test suite: one supplier, or one file that cannot be assessed. */
export interface TestSuite {
  readonly name: string;
  readonly file: string;
  readonly properties: readonly (readonly [name: string, value: string | undefined])[];
  readonly cases: readonly TestCase[];
  /** What is said beside the cases, a line each. */
  readonly out: readonly string[];
}

/** A test case; without an outcome it passes. */
export interface TestCase {
  readonly classname: string;
  readonly name: string;
  readonly outcome?: Outcome;
}

/** Why a test case does not pass. */
export interface Outcome {
  readonly kind: "failure" | "error" | "skipped";
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

/** How many cases have an outcome of a kind; without a kind, how many there are. */
export function countOf({ cases }: TestSuite, kind?: Outcome["kind"]): number {
  return kind === undefined ? cases.length : cases.filter(({ outcome }) => outcome?.kind === kind).length;
}

/** A suite as XML. No time stamp and no duration: the same input gives the same bytes. */
export function suiteElement(suite: TestSuite): XmlElement {
  const { name, file, properties, cases, out } = suite;
  const attributes = {
    name,
    tests: countOf(suite),
    failures: countOf(suite, "failure"),
    errors: countOf(suite, "error"),
    skipped: countOf(suite, "skipped"),
    file,
  };
  const known = properties.flatMap(([key, value]) =>
    value === undefined ? [] : [element("property", { name: key, value })],
  );
  return element("testsuite", attributes, [
    element("properties", {}, known),
    ...cases.map(caseElement),
    textElement("system-out", {}, out),
  ]);
}

function caseElement({ classname, name, outcome }: TestCase): XmlElement {
  if (outcome === undefined) return element("testcase", { classname, name });
  const { kind, type, message, lines } = outcome;
  return element("testcase", { classname, name }, [textElement(kind, { type, message }, lines)]);
}
