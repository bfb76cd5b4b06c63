import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { parquetFacts, parquetRows } from "../support/parquet.ts";
import { run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];

/** What `portfolio` writes into both tables. */
async function tables(...argv: readonly string[]): Promise<readonly [Uint8Array, Uint8Array]> {
  const outputs = ["suppliers.parquet", "suppliers.controls.parquet"];
  const { written } = await run([
    ...["portfolio", ...argv, ...asOf, "-q"],
    ...outputs.flatMap((file) => ["-o", file]),
  ]);
  const [suppliers, controls] = outputs.map((file) => written.get(file));
  if (!(suppliers instanceof Uint8Array) || !(controls instanceof Uint8Array))
    throw new Error("a table was not written");
  return [suppliers, controls];
}

describe("portfolio in Parquet", () => {
  test("has a row for every file, and says of each what JSON says", async () => {
    const [suppliers] = await tables("examples");
    const json = parseJson((await run(["portfolio", "examples", ...asOf, "-f", "json"])).out);
    const rows = await parquetRows(suppliers);
    const usable = rows.filter(({ problem_count }) => problem_count === 0);
    expect(usable.map((row) => [row["source"], row["verdict"], row["level"], row["open_controls"]])).toEqual(
      items(pick(json, "suppliers")).map((each) => [
        textAt(each, "source"),
        textAt(each, "verdict"),
        String(pick(each, "level")),
        pick(each, "open"),
      ]),
    );
    expect(usable.map((row) => dayOf(row["holds_until"]))).toEqual(
      items(pick(json, "suppliers")).map((each) => pick(each, "holdsUntil")),
    );
    const unusable = rows.filter(({ verdict }) => verdict === undefined);
    expect(unusable.map((row) => [row["source"], row["problem_code"], row["problem_count"]])).toEqual(
      items(pick(json, "unusable")).map((each) => [
        textAt(each, "source"),
        textAt(each, "problems", 0, "code"),
        pick(each, "found"),
      ]),
    );
    expect(rows.map(({ source }) => source)).toEqual(rows.map(({ source }) => source).toSorted());
  });

  test("has a row for every control, and says of each what assess says", async () => {
    const file = "examples/level-1-gaps.yaml";
    const [, controls] = await tables(file, "--evidence", "check", "--no-accept-dcc");
    const json = parseJson((await run(["assess", file, ...asOf, "-f", "json"])).out);
    expect(
      (await parquetRows(controls)).map(({ control, title, importance, verdict, findings }) => ({
        ...{ control, title, importance, verdict, findings },
      })),
    ).toEqual(
      items(pick(json, "controls")).map((each) => ({
        control: textAt(each, "id"),
        title: textAt(each, "title"),
        importance: textAt(each, "importance"),
        verdict: textAt(each, "verdict"),
        findings: items(pick(each, "findings")).map((finding) => textAt(finding, "code")),
      })),
    );
  });

  test("is the same, byte for byte, when parts are joined that were stored", async () => {
    await inFolder(async (folder) => {
      const parts: string[] = [];
      for (const part of [1, 2]) {
        const { out } = await run(["portfolio", "examples", "--shard", `${part}/2`, ...asOf, "-f", "ndjson"]);
        parts.push(join(folder, `${part}.ndjson`));
        writeFileSync(join(folder, `${part}.ndjson`), out);
      }
      const [whole, joined] = [await tables("examples"), await tables(...parts)];
      expect(whole.map((each, index) => Buffer.from(each).equals(joined[index] ?? new Uint8Array()))).toEqual(
        [true, true],
      );
    });
  });

  test("lists what is chosen, and says beside its rows what they are", async () => {
    const [suppliers, controls] = await tables("examples", "--failing", "--at-level", "0");
    const rows = await parquetRows(suppliers);
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["0"]));
    expect(rows.map(({ verdict }) => verdict)).not.toContain("met");
    expect(new Set((await parquetRows(controls)).map(({ source }) => source))).toEqual(
      new Set(rows.map(({ source }) => source)),
    );
    const { facts } = parquetFacts(suppliers);
    expect(facts.get("notice")).toMatch(/not a certificate/);
    expect([facts.get("rows"), facts.get("as_of")]).toEqual(["suppliers", "2026-11-24"]);
  });

  test("is not shown on a terminal", async () => {
    const { code, err } = await run(["portfolio", "examples", "-f", "parquet"], { columns: 80 });
    expect(code).toBe(2);
    expect(err).toContain("parquet is binary");
  });
});

function dayOf(value: unknown): string | null {
  return value instanceof Date ? value.toISOString().slice(0, 10) : null;
}
