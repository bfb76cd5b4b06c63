import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/document/problem.ts";
import type { AssessedItem, Item, UnusableItem } from "../../../src/assessment/item.ts";
import { jsonReport, ndjsonReport } from "../../../src/reports/json/json-report.ts";
import { notice } from "../../../src/words/notice.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { items, keys, named, parseJson, pick } from "../../support/json.ts";
import { assessmentOf, catalogueOf, oneOfEachText } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";

const controls = metControls
  .replace("CERT: yes", "CERT: unknown")
  .replace("wanted: yes", "wanted: no")
  .replace(
    "      many: [first]",
    `      many: [first, second]
    evidence:
      - { title: Policy, file: policy.pdf, sha256: ${"A".repeat(64)}, dated: 2026-01-01 }
      - { title: Register, url: "https://example.com/register" }
    note: A note.`,
  )
  .replace(
    "WEAK: yes",
    `WEAK:
    answers: { done: no }
    plan:
      action: Begin
      due: 2027-02-28
      accepted: { by: Delivery team, on: 2026-10-30, riskAssessmentReference: RAR 1 }
  MORE:
    notApplicable: { reason: Not used, agreedWith: The buyer, on: 2026-10-01 }`,
  );
const certificates = `  - { scheme: cyber-essentials, number: CE-1, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09 }
  - { scheme: dcc, level: 0, holder: Harrow Ltd, issued: 2026-09-15, expires: 2029-09-14 }`;
const more = `marking: OFFICIAL
declared: { on: 2026-11-20, by: Jo, role: Owner }
contract: { reference: C 1, buyer: Marlin, riskAssessmentReference: RAR 1, ends: 2029-03-31, modii: yes }
scope: { organisation: whole }
x-mine: kept`;
const full = assessmentOf(harrow({ controls, certificates, more }), undefined, {
  sightings: new Map([["policy.pdf", { state: "file", sha256: "b".repeat(64) }]]),
});

const sha256 = "0".repeat(64);
const problem: Problem = {
  code: "unknown-level",
  found: "7",
  levels: ["0", "1"],
  at: { path: "b.yaml", line: 3, column: 8 },
};
const good: AssessedItem = { ok: true, path: "supplier.yaml", assessment: full, sha256 };
const bad: UnusableItem = { ok: false, path: "b.yaml", problems: [problem] };

function told(...all: Item[]): unknown {
  return parseJson(jsonReport(all, paper()));
}

describe("an assessment", () => {
  const json = told(good);

  test("has the keys of csm-check/assessment@1", () => {
    expect(pick(json, "format")).toBe("csm-check/assessment@1");
    expect(keys(json)).toEqual(
      expect.arrayContaining(
        "format tool catalogue source sha256 supplier declared contract scope level asOf options verdict undecided summary certificates controls dcc warnings".split(
          " ",
        ),
      ),
    );
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ["the tool", ["tool"], { name: "csm-check", version: "0.0.0-test" }],
    ["the catalogue", ["catalogue"], { id: "one-of-each", version: "1" }],
    ["the source", ["source"], "supplier.yaml"],
    ["the hash of the declaration", ["sha256"], sha256],
    ["the notice", ["notice"], notice],
    ["the supplier", ["supplier"], { name: "Harrow Ltd" }],
    ["the marking", ["marking"], "OFFICIAL"],
    ["who declared", ["declared"], { on: "2026-11-20", by: "Jo", role: "Owner" }],
    [
      "the contract",
      ["contract"],
      {
        reference: "C 1",
        buyer: "Marlin",
        riskAssessmentReference: "RAR 1",
        ends: "2029-03-31",
        modii: true,
      },
    ],
    ["the scope", ["scope"], { organisation: "whole" }],
    ["the level as a number", ["level"], 0],
    ["the day in ISO 8601", ["asOf"], "2026-11-24"],
    ["the verdict", ["verdict"], "not-met"],
    ["what is undecided", ["undecided"], []],
    [
      "the required controls by verdict",
      ["summary", "required"],
      { met: 0, "partly-met": 1, "not-met": 1, unanswered: 0, "not-applicable": 0, planned: 1 },
    ],
    [
      "the recommended ones by verdict",
      ["summary", "recommended"],
      { met: 0, "partly-met": 0, "not-met": 0, unanswered: 0, "not-applicable": 1, planned: 0 },
    ],
  ])("holds %s", (_, path, value) => {
    expect(pick(json, ...path)).toEqual(value);
  });

  test("holds the options", () => {
    expect(pick(json, "options")).toMatchObject({
      declaredLevel: 0,
      strict: false,
      plans: true,
      acceptDcc: false,
      evidence: "check",
    });
  });

  test("holds the verdict sentence that every other format tells", () => {
    const { headline, more: also } = verdictSentence(full);
    expect(pick(json, "sentence")).toBe([headline, ...also].join(" "));
  });

  test("holds each certificate with whether it is in force, and where it stands", () => {
    expect(pick(json, "certificates", 0)).toMatchObject({
      scheme: "cyber-essentials",
      number: "CE-1",
      holder: "Harrow Ltd",
      issued: "2025-06-10",
      expires: "2026-06-09",
      inForce: false,
      at: { path: "supplier.yaml", line: 5, column: 5 },
    });
    expect(pick(json, "certificates", 1)).toMatchObject({ scheme: "dcc", level: 0, inForce: true });
  });

  test("holds the controls in the order of the catalogue", () => {
    const ids = items(pick(json, "controls")).map((each) => pick(each, "id"));
    expect(ids).toEqual(["CERT", "EACH", "WEAK", "MORE"]);
  });

  test("every control has the same keys", () => {
    for (const control of items(pick(json, "controls")))
      expect(keys(control)).toEqual(
        expect.arrayContaining(
          "id title area kind importance verdict questions findings advice answers evidence".split(" "),
        ),
      );
  });

  test("every finding has the same keys, a path, and a line and column that count from 1", () => {
    const findings = items(pick(json, "controls")).flatMap((each) => items(pick(each, "findings")));
    expect(findings).toHaveLength(5);
    for (const finding of findings) {
      expect(keys(finding)).toEqual(expect.arrayContaining(["code", "expected", "found", "message", "at"]));
      expect(keys(pick(finding, "at"))).toEqual(expect.arrayContaining(["path", "line", "column"]));
      expect(Number(pick(finding, "at", "line"))).toBeGreaterThanOrEqual(1);
      expect(Number(pick(finding, "at", "column"))).toBeGreaterThanOrEqual(1);
    }
  });

  test("a certificate that expired is found by its date", () => {
    expect(pick(named(pick(json, "controls"), "CERT"), "findings", 0)).toMatchObject({
      code: "certificate-expired",
      question: "certificate",
      found: "2026-06-09",
      at: { path: "supplier.yaml", line: 5 },
    });
  });

  test("a planned control says what it would be, and holds its plan", () => {
    expect(named(pick(json, "controls"), "WEAK")).toMatchObject({
      verdict: "planned",
      without: "not-met",
      plan: { action: "Begin", due: "2027-02-28", counts: true, accepted: { on: "2026-10-30" } },
    });
  });

  test("answers are values: yes and no booleans, figures numbers, the others as written", () => {
    expect(pick(named(pick(json, "controls"), "EACH"), "answers")).toEqual({
      wanted: false,
      unwanted: false,
      most: 5,
      least: 12,
      between: 14,
      "within-days": "2026-11-01",
      "within-months": "2026-03-01",
      one: "done",
      many: ["first", "second"],
    });
  });

  test("evidence has its state, and its hash in lower case", () => {
    expect(pick(named(pick(json, "controls"), "EACH"), "evidence")).toMatchObject([
      { title: "Policy", file: "policy.pdf", sha256: "a".repeat(64), dated: "2026-01-01", state: "altered" },
      { title: "Register", url: "https://example.com/register", state: "not-checked" },
    ]);
  });

  test("questions have what they count for and what became of them", () => {
    expect(pick(named(pick(json, "controls"), "CERT"), "questions")).toEqual([
      { id: "certificate", counts: "verdict", basis: "standard", outcome: "fail" },
      { id: "renewed", counts: "verdict", basis: "standard", outcome: "unanswered" },
    ]);
  });

  test("what is not applicable says why, with whom and when", () => {
    expect(pick(named(pick(json, "controls"), "MORE"), "notApplicable")).toMatchObject({
      reason: "Not used",
      agreedWith: "The buyer",
      on: "2026-10-01",
    });
  });

  test("the outlook has points by area", () => {
    expect(pick(json, "dcc")).toMatchObject({
      outlook: "unlikely",
      certificate: { level: 0, counts: false },
    });
    for (const area of items(pick(json, "dcc", "areas")))
      expect(keys(area)).toEqual(["id", "points", "of", "needed", "passes"]);
  });

  test("warnings have a code, a message and a place", () => {
    const warnings = items(pick(json, "warnings"));
    expect(warnings.map((each) => pick(each, "code"))).toContain("claimed-not-applicable");
    for (const warning of warnings)
      expect(keys(warning)).toEqual(expect.arrayContaining(["code", "message", "at"]));
  });

  test("no DCC certificate is null, not left out", () => {
    const without = parseJson(
      jsonReport([{ ok: true, path: "a", assessment: assessmentOf(harrow()), sha256 }], paper()),
    );
    expect(pick(without, "dcc", "certificate")).toBeNull();
  });

  test("a level that is a word stays text", () => {
    const renamed = catalogueOf(
      oneOfEachText
        .replace("{ id: 0, name: Basic", "{ id: standard, name: Basic")
        .replace("level: 0, until", "level: standard, until")
        .replaceAll("[0, 1]", "[standard, 1]")
        .replace("levels: [0]", "levels: [standard]")
        .replace("{ 0: 100", "{ standard: 100"),
    );
    const assessment = assessmentOf(harrow({ level: "standard" }), renamed);
    const json = parseJson(jsonReport([{ ok: true, path: "a", assessment, sha256 }], paper()));
    expect(pick(json, "level")).toBe("standard");
    expect(pick(json, "options", "declaredLevel")).toBe("standard");
  });

  test("the same input gives the same bytes", () => {
    const again = assessmentOf(harrow({ controls, certificates, more }), undefined, {
      sightings: new Map([["policy.pdf", { state: "file", sha256: "b".repeat(64) }]]),
    });
    expect(jsonReport([{ ...good, assessment: again }], paper({ width: 40 }))).toBe(
      jsonReport([good], paper()),
    );
  });
});

describe("problems", () => {
  test("of one file are csm-check/problems@1, with code, message and place", () => {
    expect(told(bad)).toEqual({
      format: "csm-check/problems@1",
      problems: [
        {
          code: "unknown-level",
          message: 'there is no level "7". Write 0 or 1.',
          at: { path: "b.yaml", line: 3, column: 8 },
        },
      ],
    });
  });

  test("what is absent is marked at the nearest place around it", () => {
    const absent: Problem = {
      code: "level-missing",
      levels: ["0"],
      at: { path: "b.yaml", line: 1, column: 1, absent: true },
    };
    expect(pick(told({ ok: false, path: "b.yaml", problems: [absent] }), "problems", 0, "at")).toEqual({
      path: "b.yaml",
      line: 1,
      column: 1,
      absent: true,
    });
  });

  test("where there is no text there is only the path", () => {
    const missing: Problem = { code: "unreadable", reason: "missing", at: { path: "b.yaml" } };
    expect(pick(told({ ok: false, path: "b.yaml", problems: [missing] }), "problems", 0, "at")).toEqual({
      path: "b.yaml",
    });
  });
});

describe("several files", () => {
  const other: Item = {
    ...good,
    path: "c.yaml",
    assessment: assessmentOf(harrow({ name: "Other Ltd" }), undefined, {}, "c.yaml"),
  };

  test("are csm-check/assessments@1 in the arguments' order", () => {
    const json = told(other, bad, good);
    expect(keys(json)).toEqual(["format", "assessments", "problems"]);
    expect(pick(json, "format")).toBe("csm-check/assessments@1");
    expect(items(pick(json, "assessments")).map((each) => pick(each, "source"))).toEqual([
      "c.yaml",
      "supplier.yaml",
    ]);
    expect(items(pick(json, "problems")).map((each) => pick(each, "at", "path"))).toEqual(["b.yaml"]);
  });

  test("each assessment is what it would be alone", () => {
    expect(pick(told(other, good), "assessments", 1)).toEqual(told(good));
  });

  test("that all cannot be assessed are csm-check/assessments@1 too", () => {
    expect(told(bad, bad)).toMatchObject({
      format: "csm-check/assessments@1",
      assessments: [],
      problems: [{}, {}],
    });
  });
});

describe("ndjson", () => {
  const lines = ndjsonReport([good, bad, good], paper()).split("\n");

  test("is a line for each file, in the arguments' order", () => {
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe("");
    expect(lines.slice(0, 3).map((line) => pick(parseJson(line), "format"))).toEqual([
      "csm-check/assessment@1",
      "csm-check/problems@1",
      "csm-check/assessment@1",
    ]);
  });

  test("a line is the assessment as json has it", () => {
    expect(parseJson(lines[0] ?? "")).toEqual(told(good));
  });

  test("a line of problems names its source", () => {
    expect(parseJson(lines[1] ?? "")).toMatchObject({
      source: "b.yaml",
      problems: [{ code: "unknown-level" }],
    });
  });

  test("one file is one line too", () => {
    expect(ndjsonReport([bad], paper())).toMatch(/^\{.*\}\n$/);
  });
});
