import { nearest } from "../../document/nearest.ts";
import { formatByEnding, type FormatOf } from "../../reports/format.ts";
import { safeLine } from "../../text/safe-text.ts";
import type { Host } from "../world/host.ts";
import { makePage, type Look } from "./make-page.ts";
import { filePage } from "./outputs.ts";
import { UsageError } from "./usage-error.ts";

/** Where a command tells what it found: a format for standard output, and files. */
export interface DestinationsOf<Format> {
  readonly format: Format;
  readonly files: readonly { readonly file: string; readonly format: Format }[];
}

/** Where a command tells what it has made as a whole. */
export type Destinations<Told> = DestinationsOf<FormatOf<Told>>;

/** What has to be known of a format to choose it. */
type Choosable = Pick<FormatOf<never>, "name" | "ending" | "binary">;

/** What `--format` and `--output` name among the formats of a command; a usage error before anything is read. */
export function destinations<Format extends Choosable>(
  { format = "table", output = [] }: { readonly format?: string; readonly output?: readonly string[] },
  formats: readonly Format[],
  host: Host,
): DestinationsOf<Format> {
  return {
    format: named(format, formats, host),
    files: output.map((file) => fileFor(file, formats, output, host)),
  };
}

function named<Format extends Choosable>(name: string, formats: readonly Format[], host: Host): Format {
  const names = formats.map((each) => each.name);
  const format = formats.find((each) => each.name === name);
  if (format === undefined) {
    const near = nearest(name, names);
    const hint = near === undefined ? "" : `Did you mean "${near}"? `;
    throw new UsageError(`there is no format "${name}" here`, `${hint}Formats: ${names.join(", ")}.`);
  }
  if (format.binary === true && host.out.isTerminal)
    throw new UsageError(
      `the format ${name} is binary, and standard output is a terminal`,
      `Write it to a file: -o FILE${format.ending ?? ""}`,
    );
  return format;
}

function fileFor<Format extends Choosable>(
  file: string,
  formats: readonly Format[],
  all: readonly string[],
  host: Host,
): { file: string; format: Format } {
  const format = formatByEnding(file, formats);
  const endings = formats.flatMap(({ ending }) => ending ?? []);
  if (format === undefined)
    throw new UsageError(`no format here has the ending of "${file}"`, `Endings: ${endings.join(", ")}.`);
  const identity = host.identity(file);
  if (all.filter((other) => host.identity(other) === identity).length > 1)
    throw new UsageError(`"${file}" is to be written twice`);
  return { file, format };
}

/** Tells it, on standard output and in each file, whole or not at all; false where a file could not be written. */
export async function tell<Told>(
  told: Told,
  { format, files }: Destinations<Told>,
  look: Look,
  host: Host,
): Promise<boolean> {
  const report = await format.load();
  host.out.write(await report(told, await makePage(host.out, look, host)));
  let written = true;
  for (const { file, format: other } of files) {
    const render = await other.load();
    const failure = host.write(file, await render(told, filePage(host, look)));
    if (failure === undefined) {
      host.err.write(`Written: ${safeLine(file)}\n`);
      continue;
    }
    written = false;
    host.err.write(`error: ${safeLine(file)} cannot be written: ${safeLine(failure.why)}\n`);
  }
  return written;
}
