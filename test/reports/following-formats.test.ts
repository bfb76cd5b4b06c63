import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { chaseOf } from "../../src/following/flow-down/chase.ts";
import { dueDates } from "../../src/following/due-dates.ts";
import { improvementPlan } from "../../src/following/plan-entries.ts";
import { chaseFormats } from "../../src/reports/chase-formats.ts";
import { flowDownFormats } from "../../src/reports/flow-down-formats.ts";
import { planFormats } from "../../src/reports/plan-formats.ts";
import { remembering } from "../../src/following/portfolio/earlier.ts";
import { comparing } from "../../src/following/portfolio/since.ts";
import { factsOf, rowOf, type Row } from "../../src/following/portfolio/row.ts";
import { summing } from "../../src/following/portfolio/summary.ts";
import { portfolioFormats, wholeReporter } from "../../src/reports/portfolio-formats.ts";
import type { Portfolio } from "../../src/reports/portfolio/portfolio.ts";
import { renewalsFormats } from "../../src/reports/renewals-formats.ts";
import type { Report } from "../../src/reports/reporter.ts";
import type { Page } from "../../src/text/page.ts";
import { chainSaying } from "../support/chains.ts";
import { hostileTexts, itemSaying, neverRaw } from "../support/hostile.ts";
import { paper } from "../support/paper.ts";
import { csvShape, jsonShape, markdownShape, tagShape, workbookShape } from "../support/shapes.ts";

type Telling = (text: string, page: Page) => Promise<Report>;

/** What a command tells of a declaration that says a text wherever it can, in each of its formats. */
const tellings: readonly (readonly [string, string, Telling])[] = [
  ...renewalsFormats.map(
    ({ name, load }) =>
      [
        `renewals as ${name}`,
        name,
        async (text: string, page: Page): Promise<Report> => {
          const { path, assessment } = itemSaying(text);
          return (await load())(dueDates([{ path, assessment }], "2026-11-24"), page);
        },
      ] as const,
  ),
  ...planFormats.map(
    ({ name, load }) =>
      [
        `plan as ${name}`,
        name,
        async (text: string, page: Page): Promise<Report> =>
          (await load())(improvementPlan(itemSaying(text).assessment, {}), page),
      ] as const,
  ),
  ...flowDownFormats.map(
    ({ name, load }) =>
      [
        `flow-down as ${name}`,
        name,
        async (text: string, page: Page): Promise<Report> => (await load())(chainSaying(text), page),
      ] as const,
  ),
  ...chaseFormats.map(
    ({ name, load }) =>
      [
        `chase as ${name}`,
        name,
        async (text: string, page: Page): Promise<Report> => (await load())(chaseOf(chainSaying(text)), page),
      ] as const,
  ),
  ...portfolioFormats.flatMap((format) => {
    if (["lines", "controls", "table"].includes(format.kind)) return [];
    const telling = async (text: string, page: Page): Promise<Report> => {
      const report = await wholeReporter(format);
      if (report === undefined) throw new Error("this is told as a whole");
      return report(portfolioSaying(text), page);
    };
    return [[`portfolio as ${format.name}`, format.name, telling] as const];
  }),
];

/** Suppliers and a file that could not be used, in whose every text this stands. */
function portfolioSaying(text: string): Portfolio {
  const { assessment } = itemSaying(text);
  const facts = factsOf(assessment);
  const row = {
    ...rowOf(facts, false),
    source: text,
    number: text,
    catalogue: text,
    level: text,
    open: [text],
  };
  const problem = { code: text, message: text, at: { path: text, line: 1, column: 1 } };
  const firm = { name: text, companyNumber: text, level: text };
  const rows: readonly Row[] = [
    row,
    { ...row, lapses: { scheme: text, level: text, expires: "2026-12-01" } },
    { ok: false, stored: false, source: text, problems: [problem], found: 3 },
    { ok: false, stored: false, firm, source: text, problems: [problem], found: 1 },
    {
      ok: false,
      stored: false,
      firm,
      source: text,
      problems: [{ ...problem, code: "no-declaration" }],
      found: 1,
    },
  ];
  const memory = remembering();
  memory.add({ ...row, verdict: "met" });
  memory.add({ ...row, supplier: `${text} gone`, source: `${text} gone` });
  memory.add({ ok: false, stored: true, source: `${text} lost`, problems: [problem], found: 1 });
  const sum = summing("2026-11-24", comparing(memory.earlier()));
  rows.forEach(sum.add);
  return { summary: sum.summary(), rows, all: rows.length, titleOf: () => text };
}

function shapeOf(format: string, report: Report): unknown {
  if (typeof report !== "string") return workbookShape(report);
  switch (format) {
    case "table":
      return undefined;
    case "markdown":
      return markdownShape(report);
    case "csv":
      return csvShape(report);
    case "html":
      return tagShape(report);
    case "ics":
      return calendarShape(report);
    case "mermaid":
      return flowchartShape(report);
    default:
      return jsonShape(report);
  }
}

/** Components and names of properties; a UID tells the supplier, and so differs. */
function calendarShape(report: string): unknown {
  const namesOf = (component: ICAL.Component): unknown => [
    component.name,
    component.getAllProperties().map(({ name }) => name),
    component.getAllSubcomponents().map(namesOf),
  ];
  return namesOf(ICAL.Component.fromString(report));
}

/** What a flowchart is made of, apart from what stands in its quotes and its description. */
function flowchartShape(report: string): unknown {
  return report
    .replaceAll(/"[^"\n]*"/g, '""')
    .replaceAll(/^( {2}acc\w+:).*$/gm, "$1")
    .split("\n");
}

describe.each(tellings)("%s", (_, format, tell) => {
  let harmless: unknown;

  test.each(Object.entries(hostileTexts))("%s changes nothing but what is said", async (_name, text) => {
    const page = paper();
    const report = await tell(text, page);
    if (typeof report === "string") {
      const isDos = format === "csv" || format === "ics";
      const lines = isDos ? report.replaceAll("\r\n", "\n").replace(/^\ufeff/, "") : report;
      expect(neverRaw.exec(lines)?.[0]).toBeUndefined();
      expect(lines).not.toContain("\r");
    }
    harmless ??= shapeOf(format, await tell("Harmless Ltd", page));
    expect(shapeOf(format, report)).toEqual(harmless);
  });

  test("the same input gives the same bytes", async () => {
    const [once, twice] = [await tell("Harmless Ltd", paper()), await tell("Harmless Ltd", paper())];
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
  });

  test("says that it is no certificate", async () => {
    const report = await tell("Harmless Ltd", paper());
    if (typeof report === "string")
      expect(report.replaceAll(/\r?\n ?/g, " ").replaceAll("\\", "")).toMatch(
        /not ?a certificate|not a certi ?ficate/,
      );
  });
});
