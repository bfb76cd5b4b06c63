import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exitCodeFor } from "../../../src/assessment/exit-code.ts";
import type { WarningCode } from "../../../src/assessment/warning.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { junit } from "../../../src/reports/junit/junit.ts";
import { notice } from "../../../src/words/notice.ts";
import { ofStandard, unusable, usable } from "../../support/examples.ts";
import { golden } from "../../support/golden.ts";
import { hostileTexts, neverRaw } from "../../support/hostile.ts";
import { harrow } from "../../support/harrow.ts";
import { judged } from "../../support/judged.ts";
import { junitSchema } from "../../support/official-schemas.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import {
  gaps,
  hostileItem,
  hostileProblems,
  itemOf,
  nothingApplies,
  samples,
  unusableItem,
} from "../../support/pipeline-samples.ts";
import { days, declarations, everyKind, seen } from "../../support/random-declarations.ts";
import { run } from "../../support/run.ts";

function write(...items: readonly Item[]): string {
  return junit(items, paper());
}

/** How many elements of a name there are. */
function countIn(xml: string, name: string): number {
  return xml.split(`<${name} `).length - 1;
}

/** The test case of a control or warning, up to the next one. */
function caseIn(xml: string, name: string): string {
  const start = xml.indexOf(`name="${name}`);
  const end = xml.indexOf("<testcase", start);
  return start < 0 ? "" : xml.slice(start, end < 0 ? undefined : end);
}

test("a report of everything is this one", () => {
  expect(write(...samples)).toBe(golden("junit.xml.golden", write(...samples)));
});

test("the same input gives the same bytes", () => {
  expect(junit(samples, paper({ width: 40 }))).toBe(write(...samples));
});

describe("a control", () => {
  const xml = write(itemOf(gaps()));
  test.each([
    [
      "that is not met fails, and says what is missing",
      "CERT",
      '<failure type="not-met" message="certificate expired',
    ],
    ["that is partly met fails", "EACH", '<failure type="partly-met"'],
    [
      "with a plan that counts is skipped, and says the plan",
      "WEAK",
      '<skipped type="planned" message="Plan: Begin; due 28 Feb 2027; accepted by Delivery team on 30 Oct 2026, as the supplier states."',
    ],
    [
      "that is only recommended is skipped",
      "MORE",
      '<skipped type="unanswered" message="Recommended, not required',
    ],
    ["with a warning that --fail-on names fails by it", "scope-part", '<failure type="scope-part"'],
  ])("%s", (_, name, outcome) => {
    expect(caseIn(xml, name)).toContain(outcome);
  });

  test("tells expected, found, fix and where for each finding, and that its plan does not count", () => {
    const told = caseIn(xml, "EACH");
    for (const label of ["Expected: ", "Found: ", "Fix: ", "Where: supplier.yaml:"])
      expect(told.split(label)).toHaveLength(5);
    expect(told).toContain("Plan: Lower the limit; due 31 Jan 2027; does not count: it is not accepted");
  });

  test("that is recommended fails with --strict", () => {
    expect(caseIn(write(itemOf(gaps({ strict: true }))), "MORE")).toContain('<failure type="unanswered"');
  });
});

/** What readers know each test case by. */
function namesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<testcase (classname="[^"]*" name="[^"]*")/g)].map((match) => match[1] ?? "");
}

describe("readers keep one case of a class and name, so that none of a file hides one of another:", () => {
  const met = assessmentOf(harrow(), undefined, {}, "met.yaml");
  const open = assessmentOf(harrow({ controls: "controls: {}\n" }), undefined, {}, "open.yaml");
  const distinct = (xml: string, atLeast: number): void => {
    const names = namesIn(xml);
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(names).size).toBe(names.length);
  };

  test("of several files each case names its own", () => {
    const xml = write(itemOf(open), itemOf(met));
    distinct(xml, 8);
    expect(namesIn(xml)).toContain('classname="Answers" name="EACH One of each (open.yaml)"');
    expect(caseIn(xml, "EACH One of each (open.yaml)")).toContain("<failure ");
    expect(caseIn(xml, "EACH One of each (met.yaml)")).not.toContain("<failure ");
  });

  test("of one file none does, and of several also where the others are of no use", () => {
    expect(namesIn(write(itemOf(met)))).toContain('classname="Answers" name="EACH One of each"');
    const names = namesIn(write(itemOf(met), itemOf(open)));
    const beside = namesIn(write(itemOf(met), unusableItem));
    expect(beside.slice(0, 4)).toEqual(names.slice(0, 4));
  });

  test("the same file twice, and files whose names are written alike, are numbered", () => {
    distinct(write(itemOf(open), itemOf(met), itemOf(met)), 12);
    const alike = ["a\tb.yaml", "a\nb.yaml", "a b.yaml", "a b.yaml (2)"];
    const items = alike.map((path) => itemOf(assessmentOf(harrow(), undefined, {}, path)));
    distinct(write(...items), 16);
    expect(namesIn(write(...items))).toContain('classname="Answers" name="EACH One of each (a b.yaml) (3)"');
  });

  test("two problems of one code at one place, and two warnings of one code about one thing, are numbered", () => {
    distinct(write({ ...unusableItem, problems: [...unusableItem.problems, ...unusableItem.problems] }), 4);
    const assessment = gaps();
    const xml = write(itemOf({ ...assessment, warnings: [...assessment.warnings, ...assessment.warnings] }));
    distinct(xml, 6);
    expect(namesIn(xml)).toContain('classname="Warnings" name="scope-part (2)"');
  });

  test("25 suppliers", () => {
    const files = Array.from({ length: 25 }, (_, index) => `fleet/${String(index)}.yaml`);
    const items = files.map((path, index) =>
      itemOf(
        assessmentOf(harrow(index % 2 === 0 ? {} : { controls: "controls: {}\n" }), undefined, {}, path),
      ),
    );
    distinct(write(...items), 100);
  });
});

test("where nothing applies the verdict has a case of its own that fails", () => {
  expect(caseIn(write(nothingApplies()), "One required control")).toContain('<failure type="not-met"');
  expect(caseIn(write(nothingApplies()), "10 ")).toContain(
    `message="Claimed not applicable; answered &quot;no&quot;: Is it used?"`,
  );
});

test("a warning that nobody named is told beside the cases", () => {
  const xml = write(itemOf(gaps({ failOn: [] })));
  expect(caseIn(xml, "scope-part")).toBe("");
  expect(xml).toContain("Warning: The answers cover a part of the organisation only.");
});

test("every suite has the notice, also that of a file that cannot be assessed", () => {
  const written = notice.replaceAll("'", "&apos;");
  expect(write(itemOf(gaps())).split(written)).toHaveLength(3);
  expect(write(unusableItem).split(written)).toHaveLength(3);
});

describe("something fails or is an error exactly where the exit code is not 0:", () => {
  const agrees = (items: readonly Item[]): void => {
    const xml = write(...items);
    const code = exitCodeFor(items);
    expect([countIn(xml, "failure") > 0, countIn(xml, "error") > 0]).toEqual([
      code === 1 || items.some((item) => item.ok && exitCodeFor([item]) === 1),
      code === 2,
    ]);
  };

  test("any declaration, any day, any option", () => {
    const codes: WarningCode[] = ["scope-part", "claimed-not-applicable", "declared-long-ago", "law-asks"];
    fc.assert(
      fc.property(
        declarations,
        days,
        fc.boolean(),
        fc.subarray(codes),
        fc.boolean(),
        (fields, asOf, strict, failOn, broken) => {
          const item = itemOf(judged(everyKind, fields, { asOf, strict, failOn, sightings: seen }));
          agrees(broken ? [item, unusableItem] : [item]);
        },
      ),
      { numRuns: 300 },
    );
  });

  const options = [
    [],
    ["--strict"],
    ["--no-plans"],
    ["--fail-on", "scope-missing"],
    ["--evidence", "require"],
    ["--evidence", "off", "--accept-dcc"],
  ];
  test.each([...usable, ...unusable])("%s", async (example) => {
    for (const more of options) {
      const { code, out } = await run(["assess", example, "--as-of", "2026-11-24", "-f", "junit", ...more]);
      expect([countIn(out, "failure") > 0, countIn(out, "error") > 0]).toEqual([code === 1, code === 2]);
    }
  });
});

describe.each(Object.entries(hostileTexts))("%s", (_, text) => {
  test("does nothing", () => {
    const xml = write(hostileItem(text), hostileProblems(text));
    expect(xml).not.toMatch(neverRaw);
    expect(xml).not.toContain("]]>");
    expect(xml).not.toMatch(
      /<(?!\?xml|\/?(?:testsuites?|testcase|properties|property|failure|error|skipped|system-out)\b)/,
    );
  });
});

describe("the schema that Jenkins reads by accepts", () => {
  const faults = junitSchema();

  test("the report of everything", () => {
    expect(faults(write(...samples))).toEqual([]);
  });

  test("several files of one supplier", () => {
    expect(faults(write(itemOf(gaps()), itemOf(gaps())))).toEqual([]);
  });

  test("every hostile text", () => {
    const all = Object.values(hostileTexts).flatMap((text) => [hostileItem(text), hostileProblems(text)]);
    expect(faults(write(...all))).toEqual([]);
  });

  test("all examples in one", async () => {
    const { out } = await run(["assess", ...ofStandard, ...unusable, "--as-of", "2026-11-24", "-f", "junit"]);
    expect(faults(out)).toEqual([]);
  });

  test("nothing of another shape, and no text that is no XML", () => {
    expect(faults(write(...samples).replace(/ tests="/, ' texts="'))).not.toEqual([]);
    expect(faults(write(...samples).replace("</testsuites>", ""))).not.toEqual([]);
  });
});
