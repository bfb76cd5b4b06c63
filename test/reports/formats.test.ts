import { describe, expect, test } from "vitest";
import { endings, formatOfFile, formats } from "../../src/reports/formats.ts";

describe("formats", () => {
  test("the first is the table", () => {
    expect(formats[0]?.name).toBe("table");
  });

  test("names and endings stand once", () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
    expect(new Set(formats.map(({ ending }) => ending)).size).toBe(formats.length);
  });

  test("each of those that the contract names for now has its ending", () => {
    const endings = Object.fromEntries(formats.map(({ name, ending }) => [name, ending]));
    expect(endings).toMatchObject({ table: ".txt", json: ".json", ndjson: ".ndjson" });
  });
});

describe("formatOfFile", () => {
  test.each([
    ["report.txt", "table"],
    ["report.json", "json"],
    ["report.ndjson", "ndjson"],
    ["REPORT.JSON", "json"],
    ["Report.NdJson", "ndjson"],
    ["out/2026.11/report.json", "json"],
    [".json", "json"],
    ["report.json.txt", "table"],
  ])("%s is %s", (file, name) => {
    expect(formatOfFile(file)?.name).toBe(name);
  });

  test.each(["report", "report.yaml", "report.json ", "json", "report.jsonx", "report.", ""])(
    "%j is of no format",
    (file) => {
      expect(formatOfFile(file)).toBeUndefined();
    },
  );

  test("of two endings that fit the longer one counts", () => {
    const fitting = endings.filter((ending) => "a.ndjson".endsWith(ending));
    const longest = Math.max(...fitting.map((ending) => ending.length));
    expect(formatOfFile("a.ndjson")?.ending).toHaveLength(longest);
  });
});
