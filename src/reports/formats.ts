import type { Item } from "../assessment/item.ts";
import { formatByEnding, type FormatOf } from "./format.ts";
import type { Reporter } from "./reporter.ts";
import { terminal } from "./terminal/terminal.ts";

/** A format of reports: what flags, help and docs are made from. */
export interface Format extends FormatOf<readonly Item[]> {
  readonly about: string;
  /** Who reads it. */
  readonly readers: string;
  /** The standard that it follows, with its version. */
  readonly standard?: string;
  /** It holds commands for a CI runner, of our own; any other report holds none. */
  readonly commands?: true;
  /** The report of several files is the reports of each, one after the other: it can be written as each is done. */
  readonly lines?: true;
  /** It holds one supplier; the others take several. */
  readonly single?: true;
  /** Whether the report tells SHA-256 digests of the declaration and the catalogue. */
  readonly hash?: true;
  /** Whether the report tells SHA-256 digests of the evidence files, which can be large. */
  readonly hashEvidence?: true;
  /** What is put beside it into a file that an environment variable names, where it names one. */
  readonly summary?: Summary;
}

/** A second report of a format, put at the end of a file that holds what others wrote. */
export interface Summary {
  /** The environment variable that names the file. */
  readonly variable: string;
  /** The most bytes that the file may hold. */
  readonly limit: number;
  readonly load: () => Promise<Reporter>;
}

/** Every format, the first being what a terminal shows. */
export const formats: readonly Format[] = [
  {
    name: "table",
    ending: ".txt",
    about: "verdict, table and what to do, for people",
    readers: "people at a terminal",
    load: () => Promise.resolve(terminal),
  },
  {
    name: "html",
    ending: ".html",
    about: "a page to hand on, on a screen and on paper",
    readers: "people in a browser or on paper",
    standard: "HTML, WCAG 2.2 AA",
    hash: true,
    hashEvidence: true,
    load: async () => (await import("./html/html-report.ts")).htmlReport,
  },
  {
    name: "pdf",
    ending: ".pdf",
    about: "what the page prints, to send and to keep",
    readers: "people who are sent it, on paper or on a screen",
    standard: "PDF 1.7, tagged (PDF/UA-1)",
    binary: true,
    hash: true,
    hashEvidence: true,
    load: async () => (await import("./pdf/pdf.ts")).pdf,
  },
  {
    name: "docx",
    ending: ".docx",
    about: "the same to edit, with a place to sign",
    readers: "people who work on it in Word or LibreOffice",
    standard: "Office Open XML (ECMA-376)",
    binary: true,
    hash: true,
    hashEvidence: true,
    load: async () => (await import("./docx/docx.ts")).docx,
  },
  {
    name: "xlsx",
    ending: ".xlsx",
    about: "a workbook to sort, filter and plan with",
    readers: "people who work on it in Excel or LibreOffice",
    standard: "Office Open XML (ECMA-376)",
    binary: true,
    load: async () => (await import("./workbook/xlsx.ts")).xlsx,
  },
  {
    name: "markdown",
    ending: ".md",
    about: "for wikis, merge requests and step summaries",
    readers: "people on GitHub, GitLab or a wiki",
    standard: "GitHub Flavoured Markdown 0.29",
    load: async () => (await import("./markdown/markdown.ts")).markdown,
  },
  {
    name: "csv",
    ending: ".csv",
    about: "a row for each control and finding",
    readers: "people who sort and filter, in a spreadsheet",
    standard: "RFC 4180",
    load: async () => (await import("./csv/csv.ts")).csv,
  },
  {
    name: "controls-csv",
    ending: ".controls.csv",
    about: "a row for each control, of many suppliers too",
    readers: "people who count and pivot, and databases",
    standard: "RFC 4180",
    load: async () => (await import("./csv/controls-csv.ts")).controlsCsv,
  },
  {
    name: "json",
    ending: ".json",
    about: "the whole assessment (csm-check schema assessment)",
    readers: "programs",
    standard: "csm-check/assessment@1",
    hash: true,
    load: async () => (await import("./json/json-report.ts")).jsonReport,
  },
  {
    name: "ndjson",
    ending: ".ndjson",
    about: "one assessment a line, for many suppliers",
    readers: "programs",
    standard: "csm-check/assessment@1",
    lines: true,
    hash: true,
    load: async () => (await import("./json/json-report.ts")).ndjsonReport,
  },
  {
    name: "junit",
    ending: ".junit.xml",
    about: "a test case for each control",
    readers: "Jenkins, GitLab, Azure DevOps",
    standard: "JUnit XML (Jenkins, junit-10.xsd)",
    load: async () => (await import("./junit/junit.ts")).junit,
  },
  {
    name: "sarif",
    ending: ".sarif",
    about: "findings at their line, for code scanning",
    readers: "GitHub code scanning, Azure DevOps, editors",
    standard: "SARIF 2.1.0",
    load: async () => (await import("./sarif/sarif.ts")).sarif,
  },
  {
    name: "github",
    about: "annotations and step summary of a workflow run",
    readers: "GitHub Actions",
    standard: "GitHub workflow commands",
    commands: true,
    load: async () => (await import("./github/github.ts")).github,
    summary: {
      variable: "GITHUB_STEP_SUMMARY",
      // GitHub refuses a larger one as a whole: 1 MiB a step.
      limit: 1_048_576,
      load: async () => (await import("./markdown/markdown.ts")).markdown,
    },
  },
  {
    name: "gitlab",
    ending: ".gitlab.json",
    about: "findings for the widget of a merge request",
    readers: "GitLab",
    standard: "GitLab Code Quality",
    load: async () => (await import("./gitlab/gitlab.ts")).gitlab,
  },
  {
    name: "oscal",
    ending: ".oscal.json",
    about: "assessment results, for governance tools",
    readers: "governance, risk and compliance tools",
    standard: "OSCAL 1.2.2 assessment-results",
    single: true,
    hash: true,
    load: async () => (await import("./oscal/oscal.ts")).oscal,
  },
  {
    name: "poam",
    ending: ".poam.json",
    about: "plan of action, for governance tools",
    readers: "governance, risk and compliance tools",
    standard: "OSCAL 1.2.2 plan-of-action-and-milestones",
    single: true,
    hash: true,
    load: async () => (await import("./oscal/poam.ts")).poam,
  },
  {
    name: "cyclonedx",
    ending: ".cdx.json",
    about: "attestations with claims and evidence",
    readers: "software supply chain tools",
    standard: "CycloneDX 1.7 attestations",
    single: true,
    hash: true,
    load: async () => (await import("./cyclonedx/cyclonedx.ts")).cyclonedx,
  },
  {
    name: "intoto",
    ending: ".intoto.json",
    about: "test result, unsigned, for a pipeline to sign",
    readers: "pipelines that sign results",
    standard: "in-toto Statement v1, test-result v0.1",
    single: true,
    hash: true,
    load: async () => (await import("./intoto/intoto.ts")).intoto,
  },
];

/** The endings that pick a format. */
export const endings: readonly string[] = formats.flatMap(({ ending }) => ending ?? []);

/** The format of a file by its ending: the longest that fits, letter case aside. Undefined where none does. */
export function formatOfFile(file: string): Format | undefined {
  return formatByEnding(file, formats);
}
