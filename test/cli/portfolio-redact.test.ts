import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parquetRows } from "../support/parquet.ts";
import { parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];

/** A declaration that says this wherever it says what nobody else is to know; its name and its verdict are no secret. */
const telling = (secret: string): string => `format: csm-check/declaration@1
supplier: { name: Harrow Ltd, companyNumber: "${secret}", contact: { name: ${secret}, email: a@${secret}.example } }
level: 0
declared: { on: 2026-11-20, by: ${secret}, role: ${secret} }
contract: { reference: ${secret}, riskAssessmentReference: ${secret} }
scope: { organisation: part, exclusions: [{ what: ${secret}, why: ${secret} }] }
certificates:
  - { scheme: cyber-essentials, number: ${secret}, holder: ${secret}, issued: 2026-02-10, expires: 2027-02-09, file: ${secret}.pdf }
controls:
  "0001": { answers: { scope-covers-contract: no, maintained: yes }, note: ${secret} }
  "2314": { answers: { policy: yes }, evidence: [{ title: ${secret}, file: ${secret}.txt }], plan: { action: ${secret} } }
`;

const secret = "SESAME12";
const broken = `${telling(secret)}${secret}: ${secret}\n`;

const formats = [
  "table",
  "csv",
  "controls-csv",
  "ndjson",
  "json",
  "markdown",
  "html",
  "xlsx",
  "parquet",
  "controls-parquet",
];

/** All that a report says, as text. */
async function textOf(report: string | Uint8Array | undefined, format: string): Promise<string> {
  if (report === undefined || typeof report === "string") return report ?? "";
  if (format !== "xlsx") return JSON.stringify(await parquetRows(report));
  return Object.values(unzipSync(report))
    .map((part) => Buffer.from(part).toString("utf8"))
    .join("\n");
}

describe("portfolio --redact", () => {
  test.each(formats)("tells nothing of what was found as %s", async (format) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "harrow.yaml"), telling(secret));
      writeFileSync(join(folder, "broken.yaml"), broken);
      const endings: Readonly<Record<string, string>> = {
        ...{
          table: "txt",
          markdown: "md",
          "controls-parquet": "controls.parquet",
          "controls-csv": "controls.csv",
        },
      };
      const output = `out.${endings[format] ?? format}`;
      const told = async (...more: readonly string[]): Promise<string> =>
        textOf(
          (await run(["portfolio", folder, ...asOf, "-o", output, ...more])).written.get(output),
          format,
        );
      const [open, closed] = [await told(), await told("--redact")];
      if (format !== "controls-parquet") expect(open).toContain(secret);
      expect(closed).not.toContain(secret);
      expect(closed).toContain("Harrow Ltd");
      if (format !== "controls-parquet") expect(closed).toContain("unknown-key");
    });
  });

  test("keeps verdicts, dates and codes", async () => {
    const said = async (...more: readonly string[]): Promise<unknown> => {
      const json = parseJson((await run(["portfolio", "examples", ...asOf, "-f", "json", ...more])).out);
      return [
        pick(json, "summary", "verdicts"),
        pick(json, "summary", "lapsing"),
        pick(json, "summary", "controls"),
      ];
    };
    expect(await said("--redact")).toEqual(await said());
  });

  test("of what is stored it hands nothing on that tells more", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "harrow.yaml"), telling(secret));
      writeFileSync(join(folder, "broken.yaml"), broken);
      const open = await run(["portfolio", folder, ...asOf, "-f", "ndjson"]);
      const closed = await run(["portfolio", folder, ...asOf, "-f", "ndjson", "--redact"]);
      expect([open.out.includes(secret), closed.out.includes(secret)]).toEqual([true, false]);
      const again = async (input: string, format: string): Promise<string> =>
        (await run(["portfolio", "-", ...asOf, "-f", format, "--redact"], { files: { "-": input } })).out;
      expect(await again(open.out, "ndjson")).not.toContain(secret);
      expect(await again(open.out, "ndjson")).toContain("stored-unredacted");
      expect(await again(open.out, "csv")).toBe(await again(closed.out, "csv"));
      // What was withheld before is handed on as it is.
      expect(await again(closed.out, "ndjson")).toBe(closed.out);
      for (const format of ["csv", "markdown"])
        expect(await again(closed.out, format)).toBe(
          (await run(["portfolio", folder, ...asOf, "-f", format, "--redact"])).out,
        );
    });
  });

  test("goes on with what was withheld before, and with nothing else", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a.yaml");
      writeFileSync(file, "format: csm-check/declaration@1\nsupplier: { name: A }\nlevel: 0\n");
      const output = join(folder, "out.ndjson");
      const argv = ["portfolio", file, ...asOf, "--resume", "-o", output, "-q"];
      const kept = async (first: readonly string[], second: readonly string[]): Promise<boolean> => {
        const before = (await run([...argv, ...first])).written.get(output);
        writeFileSync(output, String(before).replaceAll('"notice":"', '"notice":"Kept. '));
        return String((await run([...argv, ...second])).written.get(output)).includes("Kept. ");
      };
      expect(await kept(["--redact"], ["--redact"])).toBe(true);
      expect(await kept([], ["--redact"])).toBe(false);
      expect(await kept(["--redact"], [])).toBe(false);
    });
  });
});
