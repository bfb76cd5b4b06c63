import { safeLine } from "../../text/safe-text.ts";
import type { TestCase, TestSuite } from "./test-suite.ts";

/**
 * The same suites, no two cases of which have the same class and name: readers know a case by these, whatever its suite,
 * and keep one of each, so that one that passes would hide one that fails. Those that would be alike are numbered.
 */
export function distinctCases(suites: readonly TestSuite[]): readonly TestSuite[] {
  const times = new Map<string, number>();
  const apart = (each: TestCase): TestCase => {
    // Two names can differ in what is written alike.
    const plain = safeLine(each.name);
    const keyOf = (name: string): string => JSON.stringify([safeLine(each.classname), name]);
    let name = plain;
    for (let time = times.get(keyOf(plain)) ?? 1; times.has(keyOf(name)); time++) {
      name = `${plain} (${time + 1})`;
      times.set(keyOf(plain), time + 1);
    }
    times.set(keyOf(name), 1);
    return { ...each, name };
  };
  return suites.map((suite) => ({ ...suite, cases: suite.cases.map(apart) }));
}
