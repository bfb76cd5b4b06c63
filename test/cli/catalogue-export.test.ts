import { describe, expect, test } from "vitest";
import { parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";

describe("catalogue export", () => {
  test.each([
    [[], "catalog"],
    [["--format", "oscal"], "catalog"],
    [["--format", "cyclonedx"], "definitions"],
    [["--level", "0"], "profile"],
    [["--level", "Level 3", "--href", "c.json"], "profile"],
    [["--catalogue", "examples/catalogues/house-rules.yaml"], "catalog"],
  ])("with %j writes a %s to standard output", async (more, key) => {
    const { code, out, err } = await run(["catalogue", "export", ...more]);
    expect([code, err]).toEqual([0, ""]);
    expect(pick(parseJson(out), key)).toBeDefined();
  });

  test.each([
    ["x.oscal.json", "catalog"],
    ["x.CDX.json", "definitions"],
  ])("picks the format of %s by its ending", async (file, key) => {
    const { code, out, written } = await run(["catalogue", "export", "-o", file]);
    expect([code, out]).toEqual([0, ""]);
    expect(pick(parseJson(String(written.get(file))), key)).toBeDefined();
  });

  test("of a level imports exactly what the level requires", async () => {
    const { out } = await run(["catalogue", "export", "--level", "0"]);
    expect(pick(parseJson(out), "profile", "imports")).toEqual([
      {
        href: "defstan-05-138-issue-4.oscal.json",
        "include-controls": [{ "with-ids": ["c-0001", "c-2314", "c-2500"] }],
      },
    ]);
  });

  test("goes round by way of import", async () => {
    const { out } = await run(["catalogue", "export"]);
    const { code, err } = await run(["catalogue", "import", "x"], { files: { x: out } });
    expect(code).toBe(0);
    expect(err).toMatch(/^Imported 148 controls in 5 areas at 4 levels\. Everything was carried over\.\n/);
  });

  test.each([
    ["another ending", ["-o", "x.json"], "is of no format"],
    ["an ending that does not fit", ["-o", "x.cdx.json", "--format", "oscal"], "does not fit"],
    ["another format", ["--format", "oscl"], 'Did you mean "oscal"?'],
    ["a level that is not there", ["--level", "9"], "there is no level"],
    ["a level of CycloneDX", ["--level", "0", "--format", "cyclonedx"], "OSCAL profile"],
    ["an address without a level", ["--href", "x"], "--level"],
    ["its own input", ["--catalogue", "x.oscal.json", "-o", "./x.oscal.json"], "is read here"],
    [
      "a catalogue that is none",
      ["--catalogue", "examples/level-0-met.yaml"],
      "cannot be used as a catalogue",
    ],
  ])("refuses %s", async (_, more, says) => {
    const { code, out, err, written } = await run(["catalogue", "export", ...more]);
    expect([code, out, written.size]).toEqual([2, "", 0]);
    expect(err).toContain(says);
  });

  test("says so where the file cannot be written", async () => {
    const { code, err } = await run(["catalogue", "export", "-o", "x.cdx.json"], { unwritable: true });
    expect(code).toBe(2);
    expect(err).toContain("x.cdx.json cannot be written");
  });
});
