import type { Assessment } from "../assessment/assessment.ts";
import type { Problem } from "../document/problem.ts";
import type { Page } from "./page.ts";

/** What became of one file: an assessment, or its problems. */
export type Item =
  | { readonly ok: true; readonly path: string; readonly assessment: Assessment; readonly sha256: string }
  | { readonly ok: false; readonly path: string; readonly problems: readonly Problem[] };

/** Writes what became of the files, in the order in which they were named. */
export type Reporter = (items: readonly Item[], page: Page) => string;

/** A format of reports: what flags, help and docs are made from. */
export interface Format {
  /** The name that `--format` takes. */
  readonly name: string;
  /** The ending by which `--output` knows it. */
  readonly ending: string;
  readonly about: string;
  /** Loaded only when the format is asked for. */
  readonly load: () => Promise<Reporter>;
}

/** Every format, the first being what a terminal shows. */
export const formats: readonly Format[] = [
  {
    name: "table",
    ending: ".txt",
    about: "verdict, table and what to do, for people",
    load: async () => (await import("./terminal.ts")).terminal,
  },
  {
    name: "json",
    ending: ".json",
    about: "the whole assessment, for programs (csm-check schema assessment)",
    load: async () => (await import("./json-report.ts")).jsonReport,
  },
  {
    name: "ndjson",
    ending: ".ndjson",
    about: "one assessment a line, for streams of many suppliers",
    load: async () => (await import("./json-report.ts")).ndjsonReport,
  },
];

/** The format of a file by its ending: the longest that fits, letter case aside. Undefined where none does. */
export function formatOfFile(file: string): Format | undefined {
  const fitting = formats.filter((format) => file.toLowerCase().endsWith(format.ending));
  return fitting.toSorted((a, b) => b.ending.length - a.ending.length)[0];
}
