import { describe, expect, test } from "vitest";
import type { Item } from "../../../src/assessment/item.ts";
import { controlsCsv } from "../../../src/reports/csv/controls-csv.ts";
import { judgedControls } from "../../../src/reports/csv/judged-controls.ts";
import { assessmentSnapshot } from "../../../src/reports/json/assessment-snapshot.ts";
import { notice } from "../../../src/words/notice.ts";
import { harrow } from "../../support/harrow.ts";
import { hostileTexts, itemSaying } from "../../support/hostile.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import { csvRows } from "../../support/shapes.ts";

const head =
  "supplier,company number,level,as of,declaration verdict,holds until,control,title,area,importance,verdict,findings,falls short,evidence,plan action,plan due,plan counts,source,catalogue,tool,marking,notice,answered by,answered on";
const controls = `controls:
  CERT: yes
  EACH:
    answers: { wanted: no, unwanted: no, most: 45, least: 12, between: 14, within-days: 2026-03-31, within-months: 2026-03-01, one: done, many: [first] }
    evidence: [{ title: "Policy, v3", file: p.pdf }]
    plan: { action: "=Buy it", due: 2027-01-31, accepted: { by: Team, on: 2026-10-01, until: 2027-01-15 } }
  WEAK: yes
`;
const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09 }`;
const at = { path: "b.yaml", line: 3, column: 8 };
const bad: Item = {
  ok: false,
  path: "b.yaml",
  problems: [
    { code: "unknown-level", found: "7", levels: ["0", "1"], at },
    { code: "anchor", at },
  ],
};

function item(name: string = "Harrow Ltd"): Item {
  const sightings = new Map([["p.pdf", { state: "file" } as const]]);
  const text = harrow({ name, controls, certificates, more: "marking: OFFICIAL" });
  return { ok: true, path: "supplier.yaml", assessment: assessmentOf(text, undefined, { sightings }) };
}

/** The cells of a report under their heads. */
function rowsOf(...all: readonly Item[]): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = csvRows(controlsCsv(all, paper()));
  return rows.map((row) => Object.fromEntries(heads.map((name, index) => [name, row[index] ?? ""])));
}

describe("controls-csv", () => {
  test("begins with a byte order mark and the columns, and ends with a line end", () => {
    const report = controlsCsv([item()], paper());
    expect(report.split("\r\n")[0]).toBe(`\ufeff${head}`);
    expect(report.endsWith("\r\n")).toBe(true);
  });

  test("has one row a control, with everything that it lacks", () => {
    const rows = rowsOf(item());
    expect(rows.map((row) => [row["control"], row["verdict"], row["findings"]])).toEqual([
      ["CERT", "not-met", "certificate-expired"],
      ["EACH", "partly-met", "answered-no number-out-of-range date-too-old"],
      ["WEAK", "met", ""],
      ["MORE", "unanswered", "unanswered"],
    ]);
    expect(rows[1]).toMatchObject({
      ...{ supplier: "Harrow Ltd", level: "0", "as of": "2026-11-24", "declaration verdict": "not-met" },
      ...{ title: "One of each", area: "B", importance: "required" },
      evidence: "Policy, v3 (p.pdf): holds",
      ...{ "plan action": "'=Buy it", "plan due": "2027-01-15", "plan counts": "no" },
      ...{ source: "supplier.yaml", catalogue: "one-of-each 1", marking: "OFFICIAL" },
      notice,
    });
    expect(rows[1]?.["falls short"]).toMatch(
      /^Answered "no": .*; .* 45 attempts, .*; .* too long ago; it counted until 29 Jun 2026\.$/,
    );
    expect(rows[2]?.["falls short"]).toBe("");
  });

  test("of several suppliers has their rows alone, in their order, and one for a file that cannot be used", () => {
    const rows = rowsOf(item("B Ltd"), bad, item("A Ltd"));
    const { length } = rowsOf(item());
    expect(rows.map((row) => row["supplier"])).toEqual([
      ...Array.from({ length }, () => "B Ltd"),
      "b.yaml",
      ...Array.from({ length }, () => "A Ltd"),
    ]);
    expect(rows[length]).toMatchObject({
      ...{ "declaration verdict": "not assessed", control: "", findings: "unknown-level anchor" },
      source: "b.yaml",
    });
    expect(rows[length]?.["falls short"]).toMatch(/there is no level .*\(and 1 more\)$/);
  });

  test("says until when it holds, and what the catalogue wants said", () => {
    const { assessment } = itemSaying("Harrow");
    const catalogue = { ...assessment.catalogue, reservation: "Not the MOD's." };
    const held = { ...assessment, catalogue, holdsUntil: "2027-01-15" };
    const rows = rowsOf({ ok: true, path: "a.yaml", assessment: held });
    expect(new Set(rows.map((row) => row["holds until"]))).toEqual(new Set(["2027-01-15"]));
    expect(new Set(rows.map((row) => row["notice"]))).toEqual(new Set([`${notice} Not the MOD's.`]));
    expect(rowsOf(item())[0]?.["holds until"]).toBe("");
  });

  test.each(Object.entries({ ...hostileTexts, plain: "Harrow" }))(
    "of what was stored and read again it tells the same: %s",
    (_, text) => {
      const { assessment } = itemSaying(text);
      const { tool } = paper();
      const { source, controls: stored } = assessmentSnapshot(assessment, undefined, tool);
      const judged = judgedControls(assessment);
      expect(source).toBe(judged.source);
      expect(stored.length).toBeGreaterThan(3);
      expect(stored).toMatchObject(
        judged.controls.map(({ plan, evidence, ...rest }) => ({
          ...rest,
          evidence: evidence.map(({ title, state }) => ({ title, state })),
        })),
      );
    },
  );
});
