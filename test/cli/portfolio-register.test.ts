import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { parquetRows } from "../support/parquet.ts";
import { run, type Ran } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];

/** A declaration of a firm that meets Level 0; with a plan it is met for its risk assessment alone. */
function sub(name: string, more: { readonly number?: string; readonly planned?: string } = {}): string {
  const { number = "07123456", planned } = more;
  const plan = `plan: { action: Write it, due: 2027-02-28, accepted: { by: A, on: 2026-10-30, riskAssessmentReference: ${planned ?? ""} } }`;
  return `format: csm-check/declaration@1
supplier: { name: ${name}, companyNumber: "${number}" }
level: 0
declared: { on: 2026-11-20, by: A. Smith, role: Director }
scope: { organisation: whole }
certificates:
  - { scheme: cyber-essentials, number: C1, holder: ${name}, issued: 2026-02-10, expires: 2027-02-09 }
controls:
  "0001": { answers: { scope-covers-contract: yes, maintained: yes } }
  "2314": { answers: { policy: ${planned === undefined ? "yes" : "no"}, dpia: done }${planned === undefined ? "" : `, ${plan}`} }
  "2500": { answers: { needs-assessed: yes, measures: [tested-backups], measures-fit: yes } }
`;
}

/** What a register names, and what it holds, is in a folder; what comes of it. */
async function of(
  rows: readonly string[],
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<Ran> {
  return inFolder(async (folder) => {
    const heading = "name,company number,level,risk assessment reference,declaration";
    writeFileSync(join(folder, "firms.csv"), [heading, ...rows, ""].join("\n"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return run(["portfolio", "--register", join(folder, "firms.csv"), ...asOf, ...argv]);
  });
}

const met = sub("Ardent Ltd");

/** The standing of each firm: its verdict, or why there is none, by name. */
async function standings(
  rows: readonly string[],
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const json = parseJson((await of(rows, files, "-f", "json", ...argv)).out);
  return new Map([
    ...items(pick(json, "suppliers")).map(
      (each) => [textAt(each, "supplier", "name"), textAt(each, "verdict")] as const,
    ),
    ...items(pick(json, "absent")).map(
      (each) => [textAt(each, "supplier", "name"), textAt(each, "standing")] as const,
    ),
    ...items(pick(json, "unusable")).map(
      (each) => [textAt(each, "supplier", "name"), textAt(each, "problems", 0, "code")] as const,
    ),
  ]);
}

describe("portfolio --register", () => {
  test("has a row for every firm, at the level that was flowed down to it", async () => {
    const rows = [
      "Ardent Ltd,07123456,0,RAR 1,ardent.yaml",
      "Silent Ltd,07120001,0,RAR 2,",
      "Missing Ltd,,1,RAR 3,missing.yaml",
      "Unplaced Ltd,,,,ardent.yaml",
      "Broken Ltd,,0,RAR 4,broken.yaml",
      "Other Ltd,07999999,0,RAR 5,ardent.yaml",
    ];
    const found = await standings(rows, { "ardent.yaml": met, "broken.yaml": `${met}nonsense: 1\n` });
    expect(Object.fromEntries(found)).toEqual({
      "Ardent Ltd": "met",
      "Silent Ltd": "no-declaration",
      "Missing Ltd": "no-declaration",
      "Unplaced Ltd": "no-risk-assessment",
      "Broken Ltd": "unknown-key",
      "Other Ltd": "other-firm",
    });
    const higher = await standings(["Ardent Ltd,07123456,1,RAR 1,ardent.yaml"], { "ardent.yaml": met });
    expect(higher.get("Ardent Ltd")).toBe("not-met");
  });

  test.each([
    [["Ardent Ltd,,0,R,a.yaml"], 0],
    [["Ardent Ltd,,0,R,a.yaml", "Silent Ltd,,0,R,"], 1],
    [["Silent Ltd,,,,"], 1],
    [["Ardent Ltd,,0,R,a.yaml", "Other Ltd,,0,R,a.yaml"], 2],
    [["Ardent Ltd,,9,R,a.yaml"], 2],
  ])("%j ends with %i", async (rows, code) => {
    expect((await of(rows, { "a.yaml": met })).code).toBe(code);
  });

  test("takes a plan for the risk assessment of this subcontract alone", async () => {
    const files = { "a.yaml": sub("Ardent Ltd", { planned: "RAR 1" }) };
    const standing = async (reference: string): Promise<string | undefined> =>
      (await standings([`Ardent Ltd,,0,${reference},a.yaml`], files)).get("Ardent Ltd");
    expect(await standing("RAR 1")).toBe("met-with-plan");
    expect(await standing("RAR 2")).toBe("not-met");
    expect(await standing("")).toBe("not-met");
  });

  test("a stored assessment shows how a firm stands where it is of the same question, and nothing else", async () => {
    const stored = (await run(["assess", "-", ...asOf, "-f", "json"], { files: { "-": met } })).out.replace(
      '"source": "-"',
      '"source": "ardent.yaml"',
    );
    const standing = async (row: string, ...argv: readonly string[]): Promise<string | undefined> =>
      (await standings([row], { "a.json": stored }, ...argv)).get("Ardent Ltd");
    expect(await standing("Ardent Ltd,,0,R,a.json")).toBe("met");
    expect(await standing("Ardent Ltd,,1,R,a.json")).toBe("stored-gap");
    expect(await standing("Ardent Ltd,,0,R,a.json", "--as-of", "2027-09-01")).toBe("stored-gap");
    expect((await standings(["Else Ltd,,0,R,a.json"], { "a.json": stored })).get("Else Ltd")).toBe(
      "other-firm",
    );
  });

  test("a link that leads out of the folder is not followed", async () => {
    await inFolder(async (folder) => {
      const inside = join(folder, "inside");
      mkdirSync(inside);
      writeFileSync(join(folder, "secret.yaml"), met);
      symlinkSync("../secret.yaml", join(inside, "a.yaml"));
      writeFileSync(join(inside, "firms.csv"), "name,level,declaration\nArdent Ltd,0,a.yaml\n");
      const { code, out } = await run(["portfolio", "--register", join(inside, "firms.csv"), "-f", "json"]);
      expect([code, pick(parseJson(out), "unusable", 0, "problems", 0, "code")]).toEqual([
        2,
        "leaves-folder",
      ]);
    });
  });

  test("is the same, row for row, in parts that are joined", async () => {
    const rows = [
      "Silent Ltd,07120001,0,RAR 2,",
      "Ardent Ltd,07123456,0,RAR 1,ardent.yaml",
      "Unplaced Ltd,,,,",
      "Broken Ltd,,0,RAR 4,broken.yaml",
    ];
    const files = { "ardent.yaml": met, "broken.yaml": `${met}nonsense: 1\n` };
    await inFolder(async (folder) => {
      writeFileSync(
        join(folder, "firms.csv"),
        ["name,company number,level,risk assessment reference,declaration", ...rows, ""].join("\n"),
      );
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const argv = ["portfolio", "--register", join(folder, "firms.csv"), ...asOf];
      const parts: string[] = [];
      for (const part of [1, 2]) {
        const { out } = await run([...argv, "--shard", `${part}/2`, "-f", "ndjson"]);
        parts.push(join(folder, `${part}.ndjson`));
        writeFileSync(join(folder, `${part}.ndjson`), out);
      }
      for (const format of ["ndjson", "csv", "controls-csv", "table", "markdown", "html"]) {
        const [whole, joined] = [
          await run([...argv, "-f", format]),
          await run(["portfolio", ...parts, ...asOf, "-f", format]),
        ];
        expect([format, joined.code, joined.out]).toEqual([format, whole.code, whole.out]);
      }
    });
  });

  test("names the firm in every format, and keeps its number back with --redact", async () => {
    const rows = ["Silent Ltd,07120001,0,RAR 2,"];
    for (const format of ["table", "csv", "controls-csv", "json", "markdown", "html", "ndjson"]) {
      const [open, closed] = [
        (await of(rows, {}, "-f", format)).out,
        (await of(rows, {}, "-f", format, "--redact")).out,
      ];
      expect([format, open.includes("Silent Ltd"), open.includes("07120001")]).toEqual([format, true, true]);
      expect([format, closed.includes("Silent Ltd"), closed.includes("07120001")]).toEqual([
        format,
        true,
        false,
      ]);
    }
    const { written } = await of(rows, {}, "-o", "a.parquet");
    const table = written.get("a.parquet");
    expect(table instanceof Uint8Array ? await parquetRows(table) : []).toMatchObject([
      { supplier: "Silent Ltd", company_number: "07120001", level: "0", problem_code: "no-declaration" },
    ]);
  });

  test.each([
    ["paths beside it", ["examples/level-0-met.yaml"]],
    ["a level for all", ["--level", "1"]],
  ])("refuses %s", async (_, argv) => {
    const { code, err } = await of(["Ardent Ltd,,0,R,a.yaml"], { "a.yaml": met }, ...argv);
    expect([code, /Leave out/.test(err)]).toEqual([2, true]);
  });
});
