import { describe, expect, test } from "vitest";
import { remembering } from "../../../src/following/portfolio/earlier.ts";
import type { Row, SupplierRow, UnusableRow } from "../../../src/following/portfolio/row.ts";
import { comparing, type SinceThen } from "../../../src/following/portfolio/since.ts";
import { standingSaid, goneSaid, sinceSaid, worseSaid } from "../../../src/words/portfolio/since-words.ts";

const asOf = "2026-11-24";

function supplier(name: string, parts: Partial<SupplierRow> = {}): SupplierRow {
  return {
    ...{
      ok: true,
      source: `${name}.yaml`,
      supplier: name,
      catalogue: "standard",
      level: "0",
      verdict: "met",
    },
    ...{ required: 3, open: [], undecided: [], planned: [], asOf, stored: false, notSent: 0 },
    ...parts,
  };
}

function broken(source: string, firm?: UnusableRow["firm"]): UnusableRow {
  const problem = { code: "syntax", message: "the text breaks off here", at: { path: source, line: 3 } };
  const of = firm === undefined ? {} : { firm };
  return { ok: false, stored: false, ...of, source, problems: [problem], found: 1 };
}

function silent(row: number, firm: NonNullable<UnusableRow["firm"]>): UnusableRow {
  const at = { path: "firms.csv", line: row };
  const problem = { code: "no-declaration", message: "this firm has sent no declaration.", at };
  return { ok: false, stored: false, firm, source: `firms.csv:${row}`, problems: [problem], found: 1 };
}

function since(
  before: readonly Row[],
  now: readonly Row[],
  isAsked?: (source: string) => boolean,
): SinceThen {
  const memory = remembering();
  before.forEach(memory.add);
  const held = comparing(memory.earlier(), isAsked);
  now.forEach(held.add);
  return held.told();
}

const nothing: SinceThen = { worse: [], better: 0, judgedNow: 0, come: 0, gone: [] };

describe("what differs since an earlier run", () => {
  const before = [
    supplier("Harrow Ltd", { number: "07123456" }),
    supplier("Ardent Coatings Ltd"),
    supplier("Marlin plc", { verdict: "not-met" }),
    supplier("Gone Ltd"),
    broken("b.yaml"),
  ];

  test("is told by company number, else by name however it is spelt", () => {
    const { worse, better, come, gone } = since(before, [
      supplier("New Name Ltd", { number: "0712 3456", verdict: "not-met" }),
      supplier("ARDENT COATINGS LIMITED", { verdict: "met-with-plan", source: "c.yaml" }),
      supplier("Marlin plc"),
      supplier("Fresh Ltd"),
    ]);
    expect(worse.map(({ supplier: name, before: was, after }) => [name, was, after].map(said))).toEqual([
      ["New Name Ltd", "met", "not met"],
      ["ARDENT COATINGS LIMITED", "met", "met with an accepted plan"],
    ]);
    expect([better, come]).toEqual([1, 1]);
    expect(gone.map(goneSaid)).toEqual([
      "Gone Ltd (Gone Ltd.yaml): was met at Level 0",
      "b.yaml: was a file that could not be used",
    ]);
  });

  test("is nothing where nothing changed, and where what was not met is not shown", () => {
    const now = before.map((row) =>
      row.ok && row.verdict === "not-met" ? { ...row, verdict: "undecided" as const } : row,
    );
    expect(since(before, now)).toEqual(nothing);
  });

  test.each(["met", "met-with-plan", "not-met", "undecided"] as const)(
    "is worse where it was %s and its file cannot be used now, and better the other way",
    (verdict) => {
      const usable = supplier("Harrow Ltd", { verdict, number: "07123456" });
      const lost = since([usable], [broken(usable.source)]);
      expect(lost).toEqual({
        ...nothing,
        worse: [
          {
            ...{ source: usable.source, supplier: "Harrow Ltd" },
            before: { judged: true, verdict, level: "0" },
            after: { judged: false, why: "unusable" },
          },
        ],
      });
      expect(since([broken(usable.source)], [usable])).toEqual({ ...nothing, better: 1, judgedNow: 1 });
    },
  );

  test("is worse where a firm of a register has a file that cannot be used, or none any more", () => {
    const known = { name: "Harrow Ltd", companyNumber: "07123456", level: "1" };
    const named = { name: "ardent coatings limited" };
    const { worse, gone } = since(before, [broken("other.yaml", known), silent(4, named)]);
    expect(worse.map(worseSaid)).toEqual([
      "Harrow Ltd: was met at Level 0, now its file cannot be used (other.yaml)",
      "ardent coatings limited: was met at Level 0, now it has sent no declaration",
    ]);
    expect(gone.map((each) => each.supplier)).toEqual(["Marlin plc", "Gone Ltd", undefined]);
  });

  test("is the same whatever the reason why nothing can be judged", () => {
    const firm = { name: "Harrow Ltd" };
    expect(since([silent(2, firm)], [broken("a.yaml", firm)])).toEqual(nothing);
  });

  test("knows a supplier that told its number on one side alone by its name", () => {
    const numbered = supplier("Harrow Ltd", { number: "07123456", source: "h.yaml" });
    expect(since([numbered], [supplier("Harrow Ltd")])).toEqual(nothing);
    expect(since([supplier("Harrow Ltd")], [numbered])).toEqual(nothing);
    const other = supplier("Harrow Ltd", { number: "07999999" });
    expect(since([numbered], [other])).toMatchObject({ come: 1, gone: [{ source: "h.yaml" }] });
  });

  test("does not guess between two of one name, nor whose a path is that was that of several", () => {
    const two = ["1", "2"].map((number) => supplier("Harrow Ltd", { number, source: "supplier.yaml" }));
    expect(since(two, [supplier("Harrow Ltd", { source: "else.yaml" })]).come).toBe(1);
    expect(since(two, [broken("supplier.yaml")])).toMatchObject({ worse: [], come: 1 });
  });

  test("holds each file, and each level, of one firm against itself", () => {
    const two = [
      supplier("Harrow Ltd", { source: "a.yaml" }),
      supplier("Harrow Ltd", { source: "b.yaml", verdict: "not-met" }),
    ];
    expect(since(two, two)).toEqual(nothing);
    expect(since(two, two.slice(1))).toEqual(nothing);
    expect(since(two, [broken("a.yaml"), ...two.slice(1)]).worse).toMatchObject([{ source: "a.yaml" }]);
    const levels = [supplier("Harrow Ltd"), supplier("Harrow Ltd", { level: "1", verdict: "not-met" })];
    expect(since(levels, levels)).toEqual(nothing);
  });

  test("does not miss a file that is usable now, and a second one of a firm that was known", () => {
    const firm = supplier("Harrow Ltd");
    const now = [firm, supplier("Harrow Ltd", { source: "broken.yaml" })];
    expect(since([firm, broken("broken.yaml")], now)).toEqual(nothing);
  });

  test("asks nothing about the suppliers of other parts", () => {
    expect(since(before, [], (source) => source.startsWith("Gone")).gone).toHaveLength(1);
  });

  test("is said in a sentence that tells what cannot be assessed", () => {
    const now = [broken("Harrow Ltd.yaml"), supplier("Marlin plc"), supplier("B", { source: "b.yaml" })];
    expect(sinceSaid(since(before, now))).toBe(
      "Since the earlier run 1 supplier got worse (cannot be assessed any more), 2 got better (1 of them could not be assessed before), 2 are no longer there.",
    );
  });
});

function said(each: string | SinceThen["worse"][number]["after"]): string {
  return typeof each === "string" ? each : standingSaid(each);
}
