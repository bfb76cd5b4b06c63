import type { Reporter } from "./item.ts";
import { terminal } from "./terminal.ts";

/** A format of reports: what flags, help and docs are made from. */
export interface Format {
  /** The name that `--format` takes. */
  readonly name: string;
  /** The ending by which `--output` knows it; undefined where it is for standard output alone. */
  readonly ending?: string;
  readonly about: string;
  /** Who reads it. */
  readonly readers: string;
  /** The standard that it follows, with its version. */
  readonly standard?: string;
  /** Bytes, which no terminal can show. */
  readonly binary?: true;
  /** It holds one supplier; the others take several. */
  readonly single?: true;
  /** Whether the report tells SHA-256 digests of the declaration and the catalogue. */
  readonly hash?: true;
  /** Loaded only when the format is asked for; what a terminal shows is always there. */
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
    name: "json",
    ending: ".json",
    about: "the whole assessment, for programs (csm-check schema assessment)",
    readers: "programs",
    standard: "csm-check/assessment@1",
    hash: true,
    load: async () => (await import("./json-report.ts")).jsonReport,
  },
  {
    name: "ndjson",
    ending: ".ndjson",
    about: "one assessment a line, for streams of many suppliers",
    readers: "programs",
    standard: "csm-check/assessment@1",
    hash: true,
    load: async () => (await import("./json-report.ts")).ndjsonReport,
  },
];

/** The endings that pick a format. */
export const endings: readonly string[] = formats.flatMap(({ ending }) => ending ?? []);

/** The format of a file by its ending: the longest that fits, letter case aside. Undefined where none does. */
export function formatOfFile(file: string): Format | undefined {
  const fitting = endings.filter((ending) => file.toLowerCase().endsWith(ending));
  const [longest] = fitting.toSorted((a, b) => b.length - a.length);
  return formats.find(({ ending }) => ending !== undefined && ending === longest);
}
