import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isShortfall, type Assessment } from "../../src/assessment/assessment.ts";
import type { Item } from "../../src/assessment/item.ts";
import { redacted } from "../../src/assessment/redact.ts";
import type { Place } from "../../src/document/place.ts";
import type { WarningCode } from "../../src/assessment/warning.ts";
import { exitCodeOf } from "../../src/assessment/exit-code.ts";
import type { Issue } from "../../src/following/issue.ts";
import { issuesOf, oncePerControl } from "../../src/following/issues.ts";
import { harrow, metControls } from "../support/harrow.ts";
import { codes, judged, type Settings } from "../support/judged.ts";
import { assessmentOf } from "../support/one-of-each.ts";
import { gaps, gapsText, itemOf, nothingApplies, unusableItem } from "../support/pipeline-samples.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";

/** What an issue is about, in a few words. */
function aboutOf(issue: Issue): string {
  switch (issue.kind) {
    case "finding":
    case "suggestion":
      return `${issue.assessed.control.id} ${codes([issue.finding]).join()}`;
    case "exempt":
      return issue.assessed.control.id;
    case "verdict":
      return issue.verdict;
    case "warning":
      return issue.warning.code;
    case "problem":
      return issue.problem.code;
  }
}

/** Issues as their weight, their kind and what they are about. */
function told(item: Item): readonly string[] {
  return issuesOf(item).map((issue) => `${issue.weight}: ${issue.kind} ${aboutOf(issue)}`);
}

const ofGaps = [
  "fails: finding CERT certificate-expired certificate",
  "fails: finding EACH answered-no wanted",
  "fails: finding EACH number-out-of-range most",
  "fails: finding EACH evidence-missing",
  "fails: finding EACH evidence-expired",
  "planned: finding WEAK answered-no done",
  "suggested: suggestion MORE unanswered done",
  "named: warning scope-part",
  "noted: warning plan-does-not-count",
  "noted: warning control-caution",
];

describe("the issues of", () => {
  test.each<[string, Item, readonly string[]]>([
    ["a file with gaps: controls in the catalogue's order, then warnings", itemOf(gaps()), ofGaps],
    [
      "a file that meets what is required: what is only recommended",
      itemOf(assessmentOf(harrow())),
      ["suggested: suggestion MORE unanswered done"],
    ],
    [
      "a file that meets everything: none",
      itemOf(assessmentOf(harrow({ controls: `${metControls}  MORE: yes\n` }))),
      [],
    ],
    [
      "a file in which nothing applies: the verdict after the controls, before the warnings",
      nothingApplies(),
      ["exempt: exempt 10", "fails: verdict not-met", "noted: warning claimed-not-applicable"],
    ],
    [
      "a file that cannot be assessed: its problems",
      unusableItem,
      ["unusable: problem unknown-level", "unusable: problem unreadable"],
    ],
  ])("%s", (_, item, expected) => {
    expect(told(item)).toEqual(expected);
  });
});

describe("the weights change", () => {
  test.each<[string, Settings, readonly [from: string, to: string][]]>([
    [
      "under --strict for what is recommended, each finding of which then fails",
      { strict: true },
      [["suggested: suggestion MORE", "fails: finding MORE"]],
    ],
    [
      "with no --fail-on for the warning that it named",
      { failOn: [] },
      [["named: warning scope-part", "noted: warning scope-part"]],
    ],
    [
      "with another --fail-on for every warning of its code",
      { failOn: ["control-caution"] },
      [
        ["named: warning scope-part", "noted: warning scope-part"],
        ["noted: warning control-caution", "named: warning control-caution"],
      ],
    ],
  ])("%s, and for nothing else", (_, settings, changes) => {
    const expected = ofGaps.map((line) => changes.reduce((text, [from, to]) => text.replace(from, to), line));
    expect(told(itemOf(gaps(settings)))).toEqual(expected);
  });

  test("without plans for what they covered", () => {
    const lines = told(itemOf(gaps({ plans: false })));
    expect(lines).toContain("fails: finding WEAK answered-no done");
    expect(lines.filter((line) => line.startsWith("planned"))).toEqual([]);
  });
});

test("a recommended control is one issue, or with --strict one for each finding", () => {
  const text = harrow({
    controls: `${metControls}  MORE: { answers: { done: no }, evidence: [{ title: T, file: t.pdf }] }\n`,
  });
  const sightings = new Map([["t.pdf", { state: "missing" as const }]]);
  const at = (strict: boolean): readonly string[] =>
    told(itemOf(assessmentOf(text, undefined, { strict, sightings })));
  expect(at(false)).toEqual(["suggested: suggestion MORE answered-no done"]);
  expect(at(true)).toEqual(["fails: finding MORE answered-no done", "fails: finding MORE evidence-missing"]);
});

describe("an issue stands where its fact does:", () => {
  test.each<[string, Item]>([
    ["with gaps", itemOf(gaps())],
    ["where nothing applies", nothingApplies()],
    ["that cannot be assessed", unusableItem],
  ])("a file %s", (_, item) => {
    for (const issue of issuesOf(item)) expect(issue.at).toEqual(placeOf(issue, item));
  });
});

/** Where the fact stands that an issue tells. */
function placeOf(issue: Issue, item: Item): Place | undefined {
  switch (issue.kind) {
    case "finding":
    case "suggestion":
      return issue.finding.at;
    case "exempt":
      return issue.assessed.declared?.at;
    case "verdict":
      return item.ok ? item.assessment.declaration.places.controls : undefined;
    case "warning":
      return issue.warning.at;
    case "problem":
      return issue.problem.at;
  }
}

describe("the parts of its fingerprint", () => {
  const parts = (item: Item): readonly string[] => issuesOf(item).map((each) => JSON.stringify(each.parts));

  test("tell the issues of a file apart, of whatever kind", () => {
    const all = [itemOf(gaps()), nothingApplies(), unusableItem].flatMap(parts);
    expect(new Set(all).size).toBe(all.length);
  });

  test("hold while lines move, days pass and answers change", () => {
    const before = parts(itemOf(gaps()));
    expect(parts(itemOf(gaps({ asOf: "2026-11-25" }, `# moved\n${gapsText}`)))).toEqual(before);
    expect(parts(itemOf(gaps({}, gapsText.replace("most: 45", "most: 44"))))).toEqual(before);
  });
});

test("of a redacted file the issues are the same, and name no evidence", () => {
  const item = itemOf(gaps());
  expect(told(redacted(item))).toEqual(told(item));
  expect(told(redacted(unusableItem))).toEqual(told(unusableItem));
  const words = (each: Item): string => JSON.stringify(issuesOf(each).map(({ parts }) => parts));
  expect(words(item)).toContain("policy.pdf");
  expect(words(redacted(item))).not.toMatch(/policy|scan/i);
});

test("once a control leaves the first issue of each, and every issue of no control", () => {
  const lines = oncePerControl(issuesOf(itemOf(gaps()))).map(aboutOf);
  expect(lines).toEqual([
    "CERT certificate-expired certificate",
    "EACH answered-no wanted",
    "WEAK answered-no done",
    "MORE unanswered done",
    "scope-part",
    "plan-does-not-count",
    "control-caution",
  ]);
  expect(oncePerControl(issuesOf(unusableItem))).toEqual(issuesOf(unusableItem));
});

describe("of any declaration, on any day, under any option", () => {
  const named: WarningCode[] = ["scope-part", "claimed-not-applicable", "declared-long-ago", "law-asks"];
  const options = fc.record({ strict: fc.boolean(), failOn: fc.subarray(named), plans: fc.boolean() });
  const random = fc
    .tuple(declarations, days, options)
    .map(([fields, asOf, settings]) => judged(everyKind, fields, { ...settings, asOf, sightings: seen }));
  // Random answers hardly ever meet everything: here few things, or none, are amiss.
  const faults = [
    ["wanted: yes", "wanted: no"],
    ["most: 5", "most: 45"],
    ["WEAK: yes", "WEAK: no"],
    ["organisation: whole", "organisation: part"],
  ] as const;
  const almost = fc
    .tuple(fc.subarray([...faults]), options, fc.constantFrom("yes", "no"))
    .map(([amiss, settings, used]) => {
      const more = `  MORE: { answers: { used: ${used}, done: yes } }\n`;
      const text = amiss.reduce(
        (all, [from, to]) => all.replace(from, to),
        harrow({ controls: `${metControls}${more}` }),
      );
      return assessmentOf(text, undefined, settings);
    });
  const each = (check: (assessment: Assessment, issues: readonly Issue[]) => void): void => {
    fc.assert(
      fc.property(fc.oneof(random, almost), (assessment) => {
        check(assessment, issuesOf(itemOf(assessment)));
      }),
      { numRuns: 400 },
    );
  };

  test("each finding of each required control that falls short is told once, in its order", () => {
    let seenFindings = 0;
    each(({ controls }, issues) => {
      const findings = controls.filter(isShortfall).flatMap((one) => one.findings);
      const told = issues.filter((issue) => issue.kind === "finding");
      const required = told.filter(({ assessed }) => assessed.importance === "required");
      expect(required.map(({ finding }) => finding)).toEqual(findings);
      seenFindings += findings.length;
    });
    expect(seenFindings).toBeGreaterThan(0);
  });

  test("a control has an issue exactly where it is not met, and each warning has its own", () => {
    each(({ controls, warnings }, issues) => {
      const touched = oncePerControl(issues).flatMap((issue) =>
        "assessed" in issue ? [issue.assessed] : [],
      );
      expect(touched).toEqual(controls.filter(({ verdict }) => verdict !== "met"));
      expect(issues.filter(({ kind }) => kind === "warning")).toHaveLength(warnings.length);
    });
  });

  test("the exit code is 1 exactly where an issue fails or is named", () => {
    const codesSeen = new Set<number>();
    each((assessment, issues) => {
      const fails = issues.some(({ weight }) => weight === "fails" || weight === "named");
      const code = exitCodeOf(itemOf(assessment));
      expect(code).toBe(fails ? 1 : 0);
      codesSeen.add(code);
    });
    expect([...codesSeen].toSorted()).toEqual([0, 1]);
  });
});
