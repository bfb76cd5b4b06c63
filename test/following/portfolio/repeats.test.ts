import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberSet } from "../../../src/following/portfolio/number-set.ts";
import { repeating, type Repeats } from "../../../src/following/portfolio/repeats.ts";
import type { SupplierRow } from "../../../src/following/portfolio/row.ts";

const registered: fc.Arbitrary<string> = fc.oneof(
  fc.nat(99_999_999).map((number) => String(number).padStart(8, "0")),
  fc
    .tuple(fc.constantFrom("SC", "NI", "OC", "AA", "ZZ"), fc.nat(999_999))
    .map(([letters, number]) => `${letters}${String(number).padStart(6, "0")}`),
  fc.string({ unit: fc.constantFrom("A", "9", "-"), minLength: 9, maxLength: 12 }),
);

describe("a set of company numbers", () => {
  test("knows again what it took up, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(registered, { maxLength: 300 }), (numbers) => {
        const [set, seen] = [numberSet(), new Set<string>()];
        for (const number of [...numbers, ...numbers.toReversed()]) {
          expect([number, set.add(number)]).toEqual([number, seen.has(number)]);
          seen.add(number);
        }
      }),
    );
  });

  test("grows with thousands that follow each other", () => {
    const set = numberSet();
    const numbers = Array.from({ length: 5000 }, (_, index) => String(10_000_000 + index));
    expect(numbers.some(set.add)).toBe(false);
    expect(numbers.every(set.add)).toBe(true);
  });

  test("tells the ends of each form apart", () => {
    const numbers = ["00000000", "99999999", "AA000000", "AA999999", "AB000000", "ZZ999999", "A0000000"];
    const set = numberSet();
    expect(numbers.map(set.add)).toEqual(numbers.map(() => false));
    expect(set.add("7123456")).toBe(false);
    expect(set.add("07123456")).toBe(true);
  });
});

describe("company numbers that stand in several rows", () => {
  const of = (rows: readonly (readonly [string, string?])[]): Repeats => {
    const repeats = repeating();
    for (const [source, number] of rows) repeats.add(rowOf(source, number));
    return repeats.told();
  };

  test("are told where they stand again, however they are written", () => {
    expect(
      of([["a"], ["b", "07 123 456"], ["c", "sc123456"], ["d"], ["e", "SC123456"], ["f", "07123456"]]),
    ).toEqual({
      rows: 2,
      first: [
        { source: "e", supplier: "Harrow Ltd", number: "SC123456" },
        { source: "f", supplier: "Harrow Ltd", number: "07123456" },
      ],
    });
  });

  test("are merely counted beyond a thousand", () => {
    const { rows, first } = of(Array.from({ length: 1502 }, (_, index) => [`${index}.yaml`, "1"]));
    expect([rows, first.length]).toEqual([1501, 1000]);
  });
});

function rowOf(source: string, number?: string): SupplierRow {
  return {
    ...{ ok: true, source, supplier: "Harrow Ltd", catalogue: "standard", level: "0", verdict: "met" },
    ...(number === undefined ? {} : { number }),
    ...{ required: 3, open: [], undecided: [], planned: [], asOf: "2026-11-24", stored: false, notSent: 0 },
  };
}
