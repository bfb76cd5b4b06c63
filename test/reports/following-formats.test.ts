import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { chaseOf } from "../../src/following/flow-down/chase.ts";
import { dueDates } from "../../src/following/due-dates.ts";
import { improvementPlan } from "../../src/following/plan-entries.ts";
import { chaseFormats } from "../../src/reports/chase-formats.ts";
import { flowDownFormats } from "../../src/reports/flow-down-formats.ts";
import { planFormats } from "../../src/reports/plan-formats.ts";
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
];

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
  test.each(Object.entries(hostileTexts))("%s changes nothing but what is said", async (_name, text) => {
    const page = paper();
    const report = await tell(text, page);
    if (typeof report === "string") {
      const isDos = format === "csv" || format === "ics";
      const lines = isDos ? report.replaceAll("\r\n", "\n").replace(/^\ufeff/, "") : report;
      expect(neverRaw.exec(lines)?.[0]).toBeUndefined();
      expect(lines).not.toContain("\r");
    }
    expect(shapeOf(format, report)).toEqual(shapeOf(format, await tell("Harmless Ltd", page)));
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
