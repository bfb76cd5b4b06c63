import { afterEach, describe, expect, test } from "vitest";
import { SkippedTests } from "./support/skipped-tests.ts";

/** What the reporter tells of a run in which so many tests were skipped, and the exit code that it leaves. */
function told(notes: readonly (string | undefined)[], config: { testNamePattern?: RegExp } = {}) {
  const lines: string[] = [];
  const reporter = new SkippedTests();
  reporter.onInit({ config, logger: { log: (text) => lines.push(text) } });
  const module = { relativeModuleId: "a.test.ts" };
  const skipped = notes.map((note, index) => ({
    ...{ fullName: `test ${index}`, module },
    result: () => ({ state: "skipped", note }),
  }));
  const passed = { fullName: "passes", module, result: () => ({ state: "passed" }) };
  reporter.onTestRunEnd([{ children: { allTests: () => [passed, ...skipped] } }]);
  return { text: lines.join("\n"), code: process.exitCode };
}

const before = process.exitCode;

afterEach(() => {
  process.exitCode = before;
});

describe("skipped tests", () => {
  test("are told, each with its reason, and a few are no failure", () => {
    const { text, code } = told(["there is no browser"]);
    expect(text).toContain("a.test.ts > test 0: there is no browser");
    expect(text).not.toContain("passes");
    expect(code).toBe(before);
  });

  test.each([
    ["none", [], before],
    ["ten", Array.from({ length: 10 }, () => "why"), before],
    ["eleven", Array.from({ length: 11 }, () => "why"), 1],
    ["one that has no reason", [undefined], 1],
  ])("%s", (_, notes, code) => {
    expect(told(notes).code).toBe(code);
  });

  test("are not counted where a name was asked for", () => {
    const some = Array.from({ length: 11 }, () => undefined);
    expect(told(some, { testNamePattern: /x/ })).toEqual({ text: "", code: before });
  });
});
