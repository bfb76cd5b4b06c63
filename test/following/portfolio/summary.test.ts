import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/assessment/calendar.ts";
import { remembering } from "../../../src/following/portfolio/earlier.ts";
import type { Row, SupplierRow, UnusableRow } from "../../../src/following/portfolio/row.ts";
import { comparing } from "../../../src/following/portfolio/since.ts";
import { csmVerdicts, summing, type Summary } from "../../../src/following/portfolio/summary.ts";

const asOf = "2026-11-24";

function supplier(parts: Partial<SupplierRow> = {}): SupplierRow {
  return {
    ...{
      ok: true,
      source: "a.yaml",
      supplier: "Harrow Ltd",
      catalogue: "standard",
      level: "0",
      verdict: "met",
    },
    ...{ required: 3, open: [], undecided: [], planned: [], asOf, stored: false, notSent: 0 },
    ...parts,
  };
}

const broken: UnusableRow = { ok: false, stored: false, source: "b.yaml", problems: [], found: 1 };

function summed(rows: readonly Row[], before?: readonly Row[]): Summary {
  const memory = remembering();
  before?.forEach(memory.add);
  const sum = summing(asOf, before === undefined ? undefined : comparing(memory.earlier()));
  rows.forEach(sum.add);
  return sum.summary();
}

const rows: fc.Arbitrary<Row> = fc.oneof(
  fc
    .record({
      verdict: fc.constantFrom(...csmVerdicts),
      level: fc.constantFrom("0", "1", "10", "2"),
      open: fc.subarray(["0001", "1100", "2402"]),
      lapses: fc.nat(120).map((days) => ({ scheme: "dcc", expires: addDays(asOf, days) })),
      name: fc.constantFrom("A", "B", "C", "D"),
    })
    .map(({ name, ...rest }) => supplier({ ...rest, supplier: name })),
  fc.constant(broken),
);

describe("many suppliers in one picture", () => {
  test("is the same in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(rows), fc.array(rows), (some, before) => {
        const [one, other] = [summed(some, before), summed(some.toReversed(), before)];
        expect({ ...other, since: { ...other.since, worse: other.since?.worse.toReversed() } }).toEqual(one);
      }),
    );
  });

  test("counts every row once", () => {
    fc.assert(
      fc.property(fc.array(rows), (some) => {
        const { suppliers, unusable, verdicts, levels } = summed(some);
        const total = csmVerdicts.reduce((sum, each) => sum + verdicts[each], 0);
        const ofLevels = levels.flatMap((each) => csmVerdicts.map((verdict) => each.verdicts[verdict]));
        expect(suppliers + unusable).toBe(some.length);
        expect([total, ofLevels.reduce((sum, each) => sum + each, 0)]).toEqual([suppliers, suppliers]);
      }),
    );
  });

  test("puts levels in the order of their figures", () => {
    const levels = ["10", "2", "Gold", "0"].map((level) => supplier({ level }));
    expect(summed(levels).levels.map(({ level }) => level)).toEqual(["0", "2", "10", "Gold"]);
  });

  test("names what is open most often first, and how often nobody has answered it", () => {
    const { controls } = summed([
      supplier({ open: ["0001", "1100"], undecided: ["1100"], verdict: "not-met" }),
      supplier({ open: ["1100"], verdict: "not-met" }),
    ]);
    expect(controls).toEqual([
      { catalogue: "standard", id: "1100", open: 2, undecided: 1 },
      { catalogue: "standard", id: "0001", open: 1, undecided: 0 },
    ]);
  });

  test.each([
    [0, [1, 1, 1]],
    [29, [1, 1, 1]],
    [30, [0, 1, 1]],
    [89, [0, 0, 1]],
    [90, [0, 0, 0]],
    [-1, [0, 0, 0]],
  ])("counts what has its last day in %i days", (days, counts) => {
    const expires = addDays(asOf, days);
    const row = supplier({ lapses: { scheme: "dcc", expires }, holdsUntil: expires });
    const { lapsing } = summed([row, supplier({ verdict: "not-met", holdsUntil: expires })]);
    expect(lapsing.map(({ certificates }) => certificates)).toEqual(counts);
    expect(lapsing.map(({ verdicts }) => verdicts)).toEqual(counts);
  });

  test("marks what is of another day, what was not sent along, and each marking once", () => {
    const { otherDays, notSent, markings } = summed([
      supplier({ asOf: "2026-10-01", marking: "B" }),
      supplier({ notSent: 3, marking: "A" }),
      supplier({ marking: "B" }),
    ]);
    expect([otherDays, notSent, markings]).toEqual([1, 1, ["A", "B"]]);
  });
});
