import { describe, expect, test } from "vitest";
import { formats, type Format } from "../../src/reports/formats.ts";
import { redacted } from "../../src/assessment/redact.ts";
import { hostileTexts, itemSaying, neverRaw } from "../support/hostile.ts";
import { binaryShape, binaryText } from "../support/binary-text.ts";
import { paper } from "../support/paper.ts";
import {
  csvRows,
  csvShape,
  jsonShape,
  logShape,
  markdownShape,
  tagShape,
  workbookText,
} from "../support/shapes.ts";

const texts = Object.entries(hostileTexts);
const page = paper({ all: true });

async function reportOf(format: Format, text: string): Promise<string | Uint8Array> {
  return (await format.load())([itemSaying(text)], page);
}

/** What a hostile text must not change: the parts of the report around what is said. */
function shapeOf(format: Format, report: string | Uint8Array): unknown {
  if (typeof report !== "string") return binaryShape(format.name, report);
  switch (format.name) {
    case "table":
      return undefined;
    case "markdown":
      return markdownShape(report);
    case "csv":
    case "controls-csv":
      return csvShape(report);
    case "github":
      return logShape(report);
    case "html":
    case "junit":
      return tagShape(report);
    case "ndjson":
      return report.trimEnd().split("\n").map(jsonShape);
    default:
      return jsonShape(report);
  }
}

describe.each(formats.map((format) => [format.name, format] as const))("%s", (name, format) => {
  // Made once: some formats take a second.
  let harmless: unknown;

  test.each(texts)("%s changes nothing but what is said", async (_, text) => {
    const report = await reportOf(format, text);
    if (typeof report === "string") {
      const lines = name.endsWith("csv") ? report.replaceAll("\r\n", "\n").replace(/^\ufeff/, "") : report;
      expect(neverRaw.exec(lines)?.[0]).toBeUndefined();
      expect(lines).not.toContain("\r");
    }
    harmless ??= shapeOf(format, await reportOf(format, "Harmless Ltd"));
    expect(shapeOf(format, report)).toEqual(harmless);
  });

  test("the same input gives the same bytes", async () => {
    const [once, twice] = [await reportOf(format, "Harmless Ltd"), await reportOf(format, "Harmless Ltd")];
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
  });

  test("with --redact it says nothing of it", async () => {
    // The name of the firm and the marking stay: they tell reports apart.
    const item = itemSaying("SECRET");
    const { declaration } = item.assessment;
    const open = {
      ...declaration,
      supplier: { ...declaration.supplier, name: "Harrow" },
      marking: "OFFICIAL",
    };
    const left = redacted({ ...item, assessment: { ...item.assessment, declaration: open } });
    const report = await (await format.load())([left], page);
    const told = typeof report === "string" ? report : binaryText(name, report);
    expect(told).not.toContain("SECRET");
    expect(told).toContain("withheld");
  });
});
const tables = formats.filter(({ name }) => name.endsWith("csv"));
test.each(texts)("csv: no cell is a formula: %s", async (_, text) => {
  const reports = await Promise.all(tables.map((format) => reportOf(format, text)));
  const cells = reports.flatMap((report) => csvRows(String(report)).flat());
  expect(reports).toHaveLength(2);
  expect(cells.length).toBeGreaterThan(200);
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
});

test.each(texts)("xlsx: no cell is a formula or a link: %s", async (_, text) => {
  const xlsx = formats.find(({ name }) => name === "xlsx");
  const report = xlsx === undefined ? "" : await reportOf(xlsx, text);
  expect(typeof report).not.toBe("string");
  if (typeof report !== "string")
    for (const part of Object.values(workbookText(report))) expect(part).not.toMatch(/<(?:f|hyperlink)[ >]/);
});
