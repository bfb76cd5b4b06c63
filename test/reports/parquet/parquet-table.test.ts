import { describe, expect, test } from "vitest";
import type { ParquetColumn } from "../../../src/reports/parquet/parquet-column.ts";
import { groupRows, parquetTable } from "../../../src/reports/parquet/parquet-table.ts";
import { hostileTexts, neverRaw } from "../../support/hostile.ts";
import { parquetFacts, parquetRows } from "../../support/parquet.ts";

interface Told {
  readonly text?: string;
  readonly texts?: readonly string[];
  readonly whole?: number;
  readonly date?: string;
}

const columns: readonly ParquetColumn<Told>[] = [
  { name: "text", kind: "text", of: ({ text }) => text },
  { name: "texts", kind: "texts", of: ({ texts }) => texts },
  { name: "whole", kind: "whole", of: ({ whole }) => whole },
  { name: "date", kind: "date", of: ({ date }) => date },
];

/** The bytes of a table, and the most of them that came at once. */
function written(rows: readonly Told[]): { readonly bytes: Uint8Array; readonly parts: readonly number[] } {
  const table = parquetTable(columns, { notice: "No certificate." }, "test version 1");
  const parts = [...rows.map(table.add), table.end()];
  return { bytes: Buffer.concat(parts), parts: parts.map((part) => part.length) };
}

describe("a table in Parquet", () => {
  test("is read back as it was told, with what is missing, empty or far away", async () => {
    const rows: readonly Told[] = [
      { text: "Ärdent 🛠", texts: ["0001", "2314"], whole: 7, date: "2026-11-24" },
      {},
      { text: "", texts: [], whole: 0, date: "1970-01-01" },
      { texts: [""], whole: -1, date: "1900-02-28" },
      { date: "9999-12-31" },
    ];
    expect(await parquetRows(written(rows).bytes)).toEqual(
      rows.map(({ text, texts, whole, date }) => ({
        ...{ text, texts, whole },
        date: date === undefined ? undefined : new Date(`${date}T00:00:00Z`),
      })),
    );
  });

  test("names its types, so that no reader has to guess", () => {
    const { types, facts } = parquetFacts(written([]).bytes);
    expect([...types]).toEqual([
      ["csm_check", undefined],
      ["text", "UTF8"],
      ["texts", "LIST"],
      ["list", undefined],
      ["element", "UTF8"],
      ["whole", "INT32"],
      ["date", "DATE"],
    ]);
    expect(facts.get("notice")).toBe("No certificate.");
  });

  test("hands on group by group what it holds, in their order", async () => {
    const rows = Array.from({ length: groupRows * 2 + 5 }, (_, index): Told => ({ whole: index }));
    const { bytes, parts } = written(rows);
    expect(parquetFacts(bytes).groups).toEqual([groupRows, groupRows, 5]);
    expect(parts.flatMap((length, index) => (length > 0 ? [index] : []))).toEqual([
      groupRows - 1,
      groupRows * 2 - 1,
      rows.length,
    ]);
    expect((await parquetRows(bytes)).map(({ whole }) => whole)).toEqual(rows.map(({ whole }) => whole));
  });

  test("without a row it is a table all the same", async () => {
    expect(await parquetRows(written([]).bytes)).toEqual([]);
  });

  test("is the same, byte for byte, when it is written again", () => {
    const rows = Array.from({ length: 100 }, (_, index): Told => ({ text: `Firm ${index % 7}` }));
    expect(Buffer.from(written(rows).bytes).equals(written(rows).bytes)).toBe(true);
  });

  test.each(Object.entries(hostileTexts))("%s moves no cursor of whoever looks at it", async (_, text) => {
    const [row] = await parquetRows(written([{ text, texts: [text] }]).bytes);
    for (const told of [row?.["text"], row?.["texts"]].flat()) {
      expect(String(told)).not.toBe("");
      expect(neverRaw.exec(String(told))?.[0]).toBeUndefined();
    }
  });
});
