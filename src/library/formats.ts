import type { Item } from "../assessment/item.ts";
import { withoutNotes } from "../assessment/without-notes.ts";
import { redacted } from "../assessment/redact.ts";
import { formats as known, type Format as Known } from "../reports/formats.ts";
import { again } from "../text/again.ts";
import { noPaint, unicode, type Page } from "../text/page.ts";
import { itemOf, type Result } from "./result.ts";

declare const VERSION: string;

/** The version of csm-check; every report tells it. */
export const version: string = VERSION;

/** A format of reports. */
export interface Format {
  /** The name that `--format` takes. */
  readonly name: string;
  /** The ending of a file in it; undefined where it is for standard output alone. */
  readonly ending?: string;
  readonly about: string;
  /** Who reads it. */
  readonly readers: string;
  /** The standard that it follows, with its version. */
  readonly standard?: string;
  /** Its report is bytes; that of the others is text. */
  readonly binary?: true;
  /** It holds one supplier; the others take several. */
  readonly single?: true;
  /**
   * The report, as `csm-check assess -f NAME` writes it to a pipe, in the order of the results. A promise: what a format
   * needs is loaded when it is first used. Rejects with a `RangeError` where a format of one supplier gets several.
   */
  readonly report: (results: readonly Result[], options?: ReportOptions) => Promise<string | Uint8Array>;
}

/** How a report looks. */
export interface ReportOptions {
  /** Columns of the table; 80 where nothing is said. */
  readonly width?: number;
  /** Of the format `table`: the table, one fact a line, or the verdict alone. */
  readonly style?: "table" | "plain" | "quiet";
  /** Details of recommended controls, too. */
  readonly all?: boolean;
  /** On paper (`html`, `pdf`, `docx`), with every question and answer. */
  readonly appendix?: boolean;
  /** Leaves out what was found, file names, notes and contacts. */
  readonly redact?: boolean;
  /** With the notes of the declaration, which are left out otherwise. */
  readonly notes?: boolean;
  /** The file of the catalogue, which the commands named in a report then repeat. */
  readonly catalogue?: string;
}

/** Every format, the table first. */
export const formats: readonly Format[] = known.map((format) => {
  const { name, ending, about, readers, standard, binary, single } = format;
  return {
    name,
    about,
    readers,
    ...(ending === undefined ? {} : { ending }),
    ...(standard === undefined ? {} : { standard }),
    ...(binary === undefined ? {} : { binary }),
    ...(single === undefined ? {} : { single }),
    report: (results, options = {}) => report(format, results, options),
  };
});

async function report(
  { name, hash, single, load }: Known,
  results: readonly Result[],
  options: ReportOptions,
): Promise<string | Uint8Array> {
  if (single === true && results.length > 1)
    throw new RangeError(`the format ${name} holds one supplier, and there are ${results.length}`);
  const items: Item[] = [];
  for (const result of results) {
    const item = hash === true ? await withDigest(result) : itemOf(result);
    items.push(told(item, options));
  }
  return (await load())(items, pageFor(results, options));
}

function told(item: Item, { redact, notes }: ReportOptions): Item {
  if (redact === true) return redacted(item);
  return notes === true ? item : withoutNotes(item);
}

async function withDigest(result: Result): Promise<Item> {
  const item = itemOf(result);
  if (!item.ok || "problems" in result) return item;
  return { ...item, sha256: await sha256(result.declaration.bytes) };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function pageFor(results: readonly Result[], options: ReportOptions): Page {
  const { width = 80, style = "table", all = false, appendix = false, catalogue } = options;
  const levels = results.flatMap((each) => ("problems" in each ? [] : (each.circumstances.level ?? [])));
  const [level] = levels;
  return {
    width,
    paint: noPaint,
    symbols: unicode,
    style,
    all,
    appendix,
    again: again({
      // Commands name one level for all files.
      ...(level === undefined || levels.some((each) => each !== level) ? {} : { level }),
      ...(catalogue === undefined ? {} : { catalogue }),
    }),
    tool: { name: "csm-check", version },
  };
}
