import { describe, expect, test } from "vitest";
import { ofStandard, usable } from "../support/examples.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { run } from "../support/run.ts";

const asOf = ["--as-of", "2026-11-24"];

/** The lines that `assess` writes of the examples. */
async function linesOf(files: readonly string[], ...options: readonly string[]): Promise<string> {
  return (await run(["assess", ...files, ...asOf, "-f", "ndjson", ...options])).out;
}

describe("what assess writes", () => {
  test.each([
    [[], usable],
    [["--no-plans"], usable],
    [["--accept-dcc", "--redact"], usable],
    [["--evidence", "off", "--strict"], usable],
    [["--evidence", "require", "--notes"], usable],
    [["--as-of", "2027-03-01"], usable],
    [["--level", "0", "--accept-dcc"], ofStandard],
    [["--level", "1", "--redact"], ofStandard],
  ])("is taken, with %j", async (options, files) => {
    const lines = await linesOf(files, ...options);
    const { out } = await run(["portfolio", "all.ndjson", ...asOf, "-f", "json"], {
      files: { "all.ndjson": lines },
    });
    const rows = items(pick(parseJson(out), "suppliers"));
    expect([rows.length, items(pick(parseJson(out), "unusable"))]).toEqual([files.length, []]);
  });
});

describe("what was changed in it by hand", () => {
  const lapsed = "examples/certificate-lapsed.yaml";
  const met = "examples/level-0-met.yaml";

  test.each([
    [
      "a control that is met now, with all sums",
      lapsed,
      [
        ['"verdict":"not-met"', '"verdict":"met"'],
        ['"met":2', '"met":3'],
        ['"not-met":1', '"not-met":0'],
      ],
      "0001",
    ],
    ["a later end", met, [[/"holdsUntil":"[^"]+"/, '"holdsUntil":"2030-01-01"']], "holdsUntil"],
    ["no end", met, [[/"holdsUntil":"[^"]+",/, ""]], "holdsUntil"],
    ["a later day", met, [['"asOf":"2026-11-24"', '"asOf":"2028-11-24"']], "inForce"],
    ["a control that is called otherwise", met, [['"id":"0001"', '"id":"9999"']], "controls"],
  ] as const)("%s, is refused", async (_, file, edits, key) => {
    const line = await linesOf([file]);
    let edited = line;
    for (const [before, after] of edits) {
      const once = edited;
      edited = typeof before === "string" ? edited.replaceAll(before, after) : edited.replace(before, after);
      expect(edited).not.toBe(once);
    }
    const files = { "a.ndjson": edited, "a.json": line };
    const portfolio = await run(["portfolio", "a.ndjson", ...asOf, "-f", "json"], { files });
    const [unusable] = items(pick(parseJson(portfolio.out), "unusable"));
    expect([portfolio.code, textAt(unusable, "problems", 0, "code")]).toEqual([2, "assessment-misfit"]);
    expect(JSON.stringify(pick(unusable, "problems"))).toContain(key);
    const diff = await run(["diff", "a.json", "a.ndjson", ...asOf], { files });
    expect([diff.code, diff.out]).toEqual([2, ""]);
    expect(diff.err).toContain("assessment-misfit");
  });
});
