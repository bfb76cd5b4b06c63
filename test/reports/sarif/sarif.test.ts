import { describe, expect, test } from "vitest";
import type { Item } from "../../../src/assessment/item.ts";
import { redacted } from "../../../src/assessment/redact.ts";
import { notice } from "../../../src/words/notice.ts";
import { sarif } from "../../../src/reports/sarif/sarif.ts";
import { ofStandard, unusable } from "../../support/examples.ts";
import { golden } from "../../support/golden.ts";
import { hostileTexts, neverRaw } from "../../support/hostile.ts";
import { isRecord, items, parseJson, pick } from "../../support/json.ts";
import { sarifSchema } from "../../support/official-schemas.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import {
  gaps,
  gapsText,
  hostileItem,
  hostileProblems,
  itemOf,
  nothingApplies,
  samples,
  unusableItem,
} from "../../support/pipeline-samples.ts";
import { run } from "../../support/run.ts";

function write(...all: readonly Item[]): string {
  return sarif(all, paper());
}

function runOf(item: Item): unknown {
  return pick(parseJson(write(item)), "runs", 0);
}

function resultsOf(item: Item): readonly unknown[] {
  return items(pick(runOf(item), "results"));
}

/** The results of a rule. */
function of(all: readonly unknown[], rule: string): readonly unknown[] {
  return all.filter((each) => pick(each, "ruleId") === rule);
}

test("a report of everything is this one", () => {
  expect(write(...samples)).toBe(golden("sarif.golden", write(...samples)));
});

test("the same input gives the same bytes", () => {
  expect(sarif(samples, paper({ width: 40 }))).toBe(write(...samples));
});

test("the schema is named as the standard has it", () => {
  const json = parseJson(write(itemOf(gaps())));
  expect(pick(json, "version")).toBe("2.1.0");
  expect(pick(json, "$schema")).toBe(
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  );
});

describe("what readers of SARIF ask of a tool and its rules", () => {
  test.each(samples.map((item) => [item.ok ? "a supplier" : "a file with problems", item] as const))(
    "is there: %s",
    (_, item) => {
      const run = runOf(item);
      const tool = pick(run, "tool", "driver");
      expect(pick(tool, "fullName")).toBe("csm-check 0.0.0-test");
      expect(pick(run, "automationDetails", "id")).toMatch(/^csm-check\/.+\/$/);
      const rules = [...items(pick(tool, "rules")), ...items(pick(tool, "notifications") ?? [])];
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) {
        expect(pick(rule, "name")).toMatch(/\S/);
        expect(pick(rule, "name")).not.toBe(pick(rule, "id"));
        if (!/^\p{Lu}/u.test(String(pick(rule, "name")))) throw new Error(String(pick(rule, "name")));
      }
    },
  );

  test("a warning is called as an identifier, and a control by its title", () => {
    const rules = items(pick(runOf(itemOf(gaps())), "tool", "driver", "rules"));
    const name = (id: string): unknown =>
      pick(
        rules.find((each) => pick(each, "id") === id),
        "name",
      );
    expect(name("scope-part")).toBe("ScopePart");
    expect(name("CERT")).toBe("A certificate");
  });

  test("a control of the standard says where it is published", async () => {
    const { out } = await run(["assess", "examples/level-0-met.yaml", "-f", "sarif"]);
    const rules = items(pick(parseJson(out), "runs", 0, "tool", "driver", "rules"));
    const controls = rules.filter((each) => /^\d{4}$/.test(String(pick(each, "id"))));
    expect(controls.length).toBeGreaterThan(2);
    for (const each of controls) expect(pick(each, "helpUri")).toMatch(/^https:\/\/[a-z.]+\//);
  });
});

describe("a result", () => {
  const all = resultsOf(itemOf(gaps()));
  test.each([
    ["of a required control is an error", "EACH", "error"],
    ["of a recommended control is a note", "MORE", "note"],
    ["of a warning that --fail-on names is an error", "scope-part", "error"],
    ["of another warning is a warning", "control-caution", "warning"],
  ])("%s", (_, rule, level) => {
    const found = of(all, rule);
    expect(found).not.toEqual([]);
    for (const each of found) expect([pick(each, "kind"), pick(each, "level")]).toEqual(["fail", level]);
  });

  test("of a recommended control is an error with --strict, which makes it fail", () => {
    for (const each of of(resultsOf(itemOf(gaps({ strict: true }))), "MORE"))
      expect(pick(each, "level")).toBe("error");
  });

  test("there is one for each finding", () => {
    expect(of(all, "EACH")).toHaveLength(4);
  });

  test("is suppressed by a plan that counts, and by no other", () => {
    expect(of(all, "WEAK").map((each) => pick(each, "suppressions"))).toEqual([
      [
        {
          kind: "external",
          status: "accepted",
          justification:
            "Plan: Begin; due 28 Feb 2027; accepted by Delivery team on 30 Oct 2026, as the supplier states.",
        },
      ],
    ]);
    for (const each of of(all, "EACH")) {
      expect(pick(each, "suppressions")).toBeUndefined();
      expect(pick(each, "message", "text")).toContain("does not count: it is not accepted");
    }
  });

  test("stands where the declaration says it, counted from 1, the end behind its last letter", () => {
    const line = gapsText.split("\n").findIndex((each) => each.includes("most: 45")) + 1;
    const result = of(all, "EACH").find((each) => pick(each, "properties", "code") === "number-out-of-range");
    expect(pick(result, "locations", 0, "physicalLocation")).toEqual({
      artifactLocation: { uri: "supplier.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: line, startColumn: 13, endColumn: 15 },
    });
  });

  test("names its rule by id and index", () => {
    for (const item of samples) {
      const rules = items(pick(runOf(item), "tool", "driver", "rules"));
      for (const each of resultsOf(item))
        expect(pick(rules[Number(pick(each, "ruleIndex"))], "id")).toBe(pick(each, "ruleId"));
    }
  });

  test("has a fingerprint of its own that holds when lines move", () => {
    const prints = (item: Item): unknown[] =>
      resultsOf(item).map((each) => pick(each, "partialFingerprints", "csmCheckFinding/v1"));
    const before = prints(itemOf(gaps()));
    expect(new Set(before).size).toBe(before.length);
    expect(prints(itemOf(gaps({}, `# moved\n\n${gapsText}`)))).toEqual(before);
    expect(prints(itemOf(gaps({}, gapsText.replace("most: 45", "most: 44"))))).toEqual(before);
  });
});

test("where nothing applies the verdict has a result of its own", () => {
  expect(of(resultsOf(nothingApplies()), "verdict").map((each) => pick(each, "level"))).toEqual(["error"]);
});

test("of more results than a run may hold, those that fail are kept, and it says how many are not", () => {
  const assessment = gaps();
  const controls = assessment.controls.map((each) =>
    each.control.id === "EACH"
      ? {
          ...each,
          findings: Array.from({ length: 25_004 }, (_, index) => each.findings[index % 4]).flatMap(
            (one) => one ?? [],
          ),
        }
      : each,
  );
  const told = runOf(itemOf({ ...assessment, controls }));
  expect(items(pick(told, "results"))).toHaveLength(25_000);
  // What is only recommended goes first.
  expect(of(resultsOf(itemOf(assessment)), "MORE")).toHaveLength(1);
  expect(of(items(pick(told, "results")), "MORE")).toHaveLength(0);
  const whole = resultsOf(itemOf(assessment)).length + 25_000;
  expect(pick(told, "invocations", 0, "toolExecutionNotifications", 1, "message", "text")).toBe(
    `${whole - 25_000} results left out: a run holds 25000 at most.`,
  );
});

describe("a run", () => {
  test("has an id for its catalogue, level and file, with the last slash at its end", () => {
    expect(pick(runOf(itemOf(gaps())), "automationDetails", "id")).toBe(
      "csm-check/one-of-each/level-0/supplier.yaml/",
    );
    expect(pick(runOf(unusableItem), "automationDetails", "id")).toBe("csm-check/problems/b.yaml/");
  });

  test("shows the notice with the verdict, with every rule, and as a property", () => {
    const told = runOf(itemOf(gaps()));
    expect(pick(told, "automationDetails", "description", "text")).toContain(notice);
    expect(pick(told, "properties")).toMatchObject({
      notice,
      verdict: "not-met",
      asOf: "2026-11-24",
      marking: "OFFICIAL",
      catalogue: { id: "one-of-each", version: "1" },
    });
    for (const rule of items(pick(told, "tool", "driver", "rules"))) {
      expect(pick(rule, "help", "text")).toContain(notice);
      expect(pick(rule, "help", "markdown")).toContain(notice);
    }
  });

  test("has rules with few tags, each once", () => {
    for (const rule of items(pick(runOf(itemOf(gaps())), "tool", "driver", "rules"))) {
      const tags = items(pick(rule, "properties", "tags"));
      expect(tags.length).toBeLessThanOrEqual(10);
      expect(new Set(tags).size).toBe(tags.length);
    }
  });

  test("of a file that cannot be assessed did not succeed, has its problems, and no result", () => {
    const told = runOf(unusableItem);
    expect(pick(told, "results")).toEqual([]);
    expect(pick(told, "invocations", 0)).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          descriptor: { id: "unknown-level", index: 0 },
          level: "error",
          message: { text: 'there is no level "7". Write 0 or 1.' },
          locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 8, endColumn: 9 } } }],
        },
        { descriptor: { id: "unreadable", index: 1 } },
      ],
    });
  });

  test("says so where details are withheld", async () => {
    const { out } = await run(["assess", "examples/certificate-lapsed.yaml", "--redact", "-f", "sarif"]);
    expect(pick(parseJson(out), "runs", 0, "redactionTokens")).toEqual(["withheld"]);
  });
});

describe("one run for several files", () => {
  const named = (path: string, controls = "controls: {}\n"): Item =>
    itemOf(assessmentOf(harrow({ controls }), undefined, {}, path));
  const fleet = Array.from({ length: 25 }, (_, index) => named(`fleet/${String(index)}.yaml`));
  const runs = (...all: readonly Item[]): readonly unknown[] => items(pick(parseJson(write(...all)), "runs"));
  const rulesIn = (told: unknown): readonly unknown[] => items(pick(told, "tool", "driver", "rules"));
  const prints = (told: unknown): readonly unknown[] =>
    items(pick(told, "results")).map((each) => pick(each, "partialFingerprints", "csmCheckFinding/v1"));

  test("has what the runs of each alone have", () => {
    const [told, ...others] = runs(...fleet);
    expect(others).toEqual([]);
    const bare = (each: unknown): unknown => ({ ...record(each), partialFingerprints: undefined });
    expect(items(pick(told, "results")).map(bare)).toEqual(fleet.flatMap(resultsOf).map(bare));
    expect(rulesIn(told)).toEqual(rulesIn(runOf(named("0.yaml"))));
    expect(pick(told, "properties", "suppliers")).toEqual(
      fleet.map((item) => {
        const { notice: _, ...facts } = record(pick(runOf(item), "properties"));
        return { file: item.path, ...facts };
      }),
    );
    const verdicts = items(pick(told, "invocations", 0, "toolExecutionNotifications"));
    expect(verdicts.map((each) => pick(each, "message"))).toEqual(
      fleet.map((item) => pick(runOf(item), "invocations", 0, "toolExecutionNotifications", 0, "message")),
    );
    expect(pick(verdicts[3], "locations", 0, "physicalLocation", "artifactLocation", "uri")).toBe(
      "fleet/3.yaml",
    );
    expect(pick(told, "automationDetails", "description", "text")).toContain(notice);
  });

  test("has fingerprints that no other file changes", () => {
    const [told] = runs(...fleet);
    const all = prints(told);
    expect(new Set(all).size).toBe(all.length);
    expect(prints(runs(...fleet.slice(1))[0])).toEqual(all.slice(all.length / 25));
    expect(prints(runs(...fleet.toReversed())[0]).toSorted()).toEqual(all.toSorted());
  });

  test("has a rule for each level and catalogue, and results that point at theirs", () => {
    const other = itemOf(
      assessmentOf(harrow({ level: "1" }), undefined, { failOn: ["scope-part"] }, "b.yaml"),
    );
    const [told] = runs(named("a.yaml"), other, nothingApplies(), unusableItem);
    const rules = rulesIn(told);
    for (const each of items(pick(told, "results")))
      expect(pick(rules[Number(pick(each, "ruleIndex"))], "id")).toBe(pick(each, "ruleId"));
    const tags = rules
      .filter((each) => pick(each, "id") === "MORE")
      .map((each) => pick(each, "properties", "tags"));
    expect(tags).toEqual([
      ["B", "Answers", "technical", "recommended", "level-0"],
      ["B", "Answers", "technical", "required", "level-1"],
    ]);
    expect(new Set(rules.map((each) => JSON.stringify(each))).size).toBe(rules.length);
  });

  test("tells the problems of a file that cannot be assessed as results, since its others are gone", () => {
    const [told] = runs(named("a.yaml"), unusableItem);
    expect(pick(told, "invocations", 0, "executionSuccessful")).toBe(false);
    expect(pick(told, "invocations", 0, "toolExecutionNotifications", 1)).toMatchObject({
      level: "error",
      message: { text: "b.yaml cannot be assessed." },
    });
    const about = items(pick(told, "results")).slice(-2);
    expect(about.map((each) => [pick(each, "ruleId"), pick(each, "level")])).toEqual([
      ["unknown-level", "error"],
      ["unreadable", "error"],
    ]);
    for (const each of about)
      expect(pick(rulesIn(told)[Number(pick(each, "ruleIndex"))], "help", "text")).toContain(notice);
  });

  test.each([
    ["their folder", ["fleet/a.yaml", "fleet/b.yaml"], "csm-check/several/fleet/"],
    [
      "the folder that they share",
      ["fleet/x/a.yaml", "fleet/y/b.yaml", "fleet/c.yaml"],
      "csm-check/several/fleet/",
    ],
    ["no folder where they share none", ["a.yaml", "fleet/a.yaml"], "csm-check/several/"],
    ["no folder that only begins alike", ["fleet1/a.yaml", "fleet2/a.yaml"], "csm-check/several/"],
    ["a folder of the machine", ["/srv/a/x.yaml", "/srv/b/x.yaml"], "csm-check/several/srv/"],
  ])("has an id that names %s", (_, paths, id) => {
    expect(pick(runs(...paths.map((path) => named(path)))[0], "automationDetails", "id")).toBe(id);
  });

  test("has an id of its own where no file can be assessed", () => {
    expect(pick(runs(unusableItem, unusableItem)[0], "automationDetails", "id")).toBe("csm-check/problems/");
  });

  test("says where details are withheld of one of them", () => {
    expect(pick(runs(named("a.yaml"), redacted(itemOf(gaps())))[0], "redactionTokens")).toEqual(["withheld"]);
  });

  test("is what the official schema accepts", () => {
    const faults = sarifSchema();
    expect(faults(write(...fleet, nothingApplies(), unusableItem))).toEqual([]);
    expect(faults(write(unusableItem, unusableItem))).toEqual([]);
  });
});

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new Error("not a mapping");
  return value;
}

describe.each(Object.entries(hostileTexts))("%s", (_, text) => {
  const json = write(hostileItem(text), hostileProblems(text));

  test("does nothing in the file, nor in what a reader makes of it", () => {
    expect(json).not.toMatch(neverRaw);
    for (const told of textsIn(parseJson(json))) expect(told).not.toMatch(neverRaw);
  });

  test("is no placeholder and no link in a message", () => {
    const messages = textsIn(parseJson(json), "text");
    expect(messages).not.toEqual([]);
    for (const told of messages) {
      expect(told.replaceAll(/\{\{|\}\}/g, "")).not.toMatch(/[{}]/);
      expect(told).not.toContain("](");
    }
  });
});

/** Every text in a value; of one key, where it is given. */
function textsIn(value: unknown, key?: string, under?: string): string[] {
  if (typeof value === "string") return key === undefined || key === under ? [value] : [];
  if (isRecord(value)) return Object.entries(value).flatMap(([name, each]) => textsIn(each, key, name));
  return items(value).flatMap((each) => textsIn(each, key, under));
}

describe("the official schema accepts", () => {
  const faults = sarifSchema();

  test("the report of everything", () => {
    expect(faults(write(...samples))).toEqual([]);
  });

  test("every hostile text", () => {
    const all = Object.values(hostileTexts).flatMap((text) => [hostileItem(text), hostileProblems(text)]);
    expect(faults(write(...all))).toEqual([]);
  });

  test("all examples in one", async () => {
    const { out } = await run(["assess", ...ofStandard, ...unusable, "--as-of", "2026-11-24", "-f", "sarif"]);
    expect(faults(out)).toEqual([]);
  });

  test("nothing of another shape", () => {
    expect(faults(write(itemOf(gaps())).replaceAll('"kind": "fail"', '"kind": "failed"'))).not.toEqual([]);
  });
});
