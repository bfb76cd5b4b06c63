import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/document/problem.ts";
import { csv } from "../../../src/reports/csv/csv.ts";
import { csvId, csvText } from "../../../src/text/csv-text.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { run } from "../../support/run.ts";
import { csvRows } from "../../support/shapes.ts";
import { paper } from "../../support/paper.ts";

const head =
  "supplier,company number,level,as of,declaration verdict,control,title,area,kind,importance,verdict,finding,question,expected,found,fix,evidence,plan action,plan due,path,line,column,catalogue,tool,marking,notice,holds until";
const controls = `controls:
  CERT: yes
  EACH:
    answers: { wanted: no, unwanted: no, most: 45, least: 12, between: 14, within-days: 2026-03-31, within-months: 2026-03-01, one: done, many: [first] }
    evidence: [{ title: "Policy, v3", file: p.pdf }]
    plan: { action: "=Buy it", due: 2027-01-31 }
  WEAK: yes
`;
const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09 }`;
const more = `marking: OFFICIAL
declared: { on: 2026-11-20 }`;
const problem: Problem = {
  code: "unknown-level",
  found: "7",
  levels: ["0", "1"],
  at: { path: "b.yaml", line: 3, column: 8 },
};
const bad: Item = { ok: false, path: "b.yaml", problems: [problem] };

function item(name: string = "Harrow Ltd"): Item {
  const sightings = new Map([["p.pdf", { state: "file" } as const]]);
  const text = harrow({ name, controls, certificates, more });
  return { ok: true, path: "supplier.yaml", assessment: assessmentOf(text, undefined, { sightings }) };
}

function lines(...items: Item[]): readonly string[] {
  return csv(items, paper()).split("\r\n");
}

describe("csv", () => {
  const [first, ...rows] = lines(item());

  test("begins with a byte order mark and the columns, and ends with a line end", () => {
    expect(first).toBe(`\ufeff${head}`);
    expect(rows.at(-1)).toBe("");
  });

  test("has a row for each finding and one for each other control", () => {
    const cells = rows.slice(0, -1).map((row) => row.replaceAll(/"[^"]*"/g, "").split(","));
    expect(cells.map((row) => [row[5], row[10], row[11], row[12]])).toEqual([
      ["CERT", "not-met", "certificate-expired", "certificate"],
      ["EACH", "partly-met", "answered-no", "wanted"],
      ["EACH", "partly-met", "number-out-of-range", "most"],
      ["EACH", "partly-met", "date-too-old", "within-days"],
      ["WEAK", "met", "", ""],
      ["MORE", "unanswered", "unanswered", "done"],
    ]);
  });

  test("keeps dates as data, and says everything in each row", () => {
    expect(rows[3]).toBe(
      `Harrow Ltd,,0,2026-11-24,not-met,EACH,One of each,B,technical,required,partly-met,date-too-old,within-days,a recent scan (within the last 90 days),2026-03-31,Do what is missing.,"Policy, v3 (p.pdf): holds",'=Buy it,2027-01-31,supplier.yaml,11,89,one-of-each 1,csm-check 0.0.0-test,OFFICIAL,"${notice}",`,
    );
  });

  test("a control that is met has the place of its key, and one that is not there that of the file", () => {
    expect(rows[4]).toContain(",supplier.yaml,14,3,");
    const silent = lines({
      ok: true,
      path: "a.yaml",
      assessment: assessmentOf(harrow({ controls: "controls: {}" }), undefined, {}, "a.yaml"),
    });
    expect(silent.find((line) => line.includes("WEAK"))).toMatch(/,a\.yaml,\d+,\d+,/);
  });

  test("several suppliers stand below each other, with the problems of unusable files", () => {
    const all = lines(item(), bad, item("Other Ltd"));
    expect(all.filter((line) => line.includes("company number"))).toHaveLength(1);
    expect(all[10]).toBe(
      `b.yaml,,,,not assessed,,,,,,,unknown-level,,,"there is no level ""7""",Write 0 or 1.,,,,b.yaml,3,8,,csm-check 0.0.0-test,,"${notice}",`,
    );
    expect(all[11]).toMatch(/^Other Ltd,/);
  });

  test("several suppliers have a row each above them, with the verdict in words and no control", () => {
    const all = lines(item(), bad, item("Other Ltd"));
    const cells = all.slice(1, 5).map((row) => row.split(","));
    expect(cells.map((row) => [row[0], row[4], row[5]])).toEqual([
      ["Harrow Ltd", "not-met", ""],
      ["b.yaml", "not assessed", ""],
      ["Other Ltd", "not-met", ""],
      ["Harrow Ltd", "not-met", "CERT"],
    ]);
    expect(all[1]).toContain("Harrow Ltd does not meet House rules Level 0");
    expect(all[1]).toContain("The catalogue is not built into csm-check (one-of-each).");
    expect(all[2]).toContain("1 problem");
    expect(lines(item())[1]?.split(",")[5]).toBe("CERT");
  });
});

describe("csvText", () => {
  test.each([
    ["Harrow & Sons - 1998", "Harrow & Sons - 1998"],
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t=1", "' =1"],
    ["\r=1", "' =1"],
    ["  =1", "'  =1"],
    ['"=1"', `'"=1"`],
    ["'=1", "''=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["a;=1; -2;b", "a;'=1;' -2;b"],
    ["a\r\nb\u202e\ud800", "a b\\u{202e}\\u{d800}"],
    ["", ""],
  ])("%j is %j", (text, cell) => {
    expect(csvText(text)).toBe(cell);
  });
});

describe("an id that a spreadsheet would take for something else", () => {
  test.each([
    "0001",
    "07123456",
    "1234567890123456",
    "5.10",
    "1-2",
    "3/4",
    "2026-11-24",
    "1E5",
    "12:30",
    "MAR1",
    "Mar-1",
    "DEC 2026",
    "TRUE",
    "1,000",
    "50%",
  ])("begins with an apostrophe: %s", (text) => {
    expect(csvId(text)).toBe(`'${text}`);
  });

  test.each([
    "",
    "0",
    "3",
    "1100",
    "SC123456",
    "FW-1",
    "A.5.1",
    "AC-2",
    "Marlin plc",
    "MARLIN1",
    "supplier.yaml",
    "-",
  ])("stays as it is: %j", (text) => {
    expect(csvId(text)).toBe(csvText(text));
  });

  test("in a report of the standard: control and company number, and no date or place", async () => {
    const { out } = await run(["assess", "examples/level-0-met.yaml", "-f", "csv", "--as-of", "2026-11-24"]);
    const [, ...rows] = csvRows(out);
    const cells = (column: string): readonly (string | undefined)[] =>
      rows.map((row) => row[head.split(",").indexOf(column)]);
    expect(cells("control").slice(0, 2)).toEqual(["'0001", "1100"]);
    expect(new Set(cells("as of"))).toEqual(new Set(["2026-11-24"]));
    expect(new Set(cells("holds until"))).toEqual(new Set(["2027-06-09"]));
    expect(new Set(cells("level"))).toEqual(new Set(["0"]));
    expect(new Set(cells("company number"))).toEqual(new Set(["'07123456"]));
    for (const line of cells("line")) expect(line).toMatch(/^\d*$/);
  });
});
