import type { Reporter } from "./item.ts";
import { terminal } from "./terminal.ts";

/** A format of reports: what flags, help and docs are made from. */
export interface Format {
  /** The name that `--format` takes. */
  readonly name: string;
  /** The ending by which `--output` knows it. */
  readonly ending: string;
  readonly about: string;
  /** Whether the report tells the SHA-256 of the declaration. */
  readonly hash: boolean;
  /** Loaded only when the format is asked for; what a terminal shows is always there. */
  readonly load: () => Promise<Reporter>;
}

/** Every format, the first being what a terminal shows. */
export const formats: readonly Format[] = [
  {
    name: "table",
    ending: ".txt",
    about: "verdict, table and what to do, for people",
    hash: false,
    load: () => Promise.resolve(terminal),
  },
  {
    name: "json",
    ending: ".json",
    about: "the whole assessment, for programs (csm-check schema assessment)",
    hash: true,
    load: async () => (await import("./json-report.ts")).jsonReport,
  },
  {
    name: "ndjson",
    ending: ".ndjson",
    about: "one assessment a line, for streams of many suppliers",
    hash: true,
    load: async () => (await import("./json-report.ts")).ndjsonReport,
  },
];

/** The format of a file by its ending: the longest that fits, letter case aside. Undefined where none does. */
export function formatOfFile(file: string): Format | undefined {
  const fitting = formats.filter((format) => file.toLowerCase().endsWith(format.ending));
  return fitting.toSorted((a, b) => b.ending.length - a.ending.length)[0];
}
