import { nearest } from "../../document/nearest.ts";
import { formatOfFile, formats, type Format } from "../../reports/formats.ts";
import type { Item } from "../../assessment/item.ts";
import { again } from "../../text/again.ts";
import { safeLine } from "../../text/safe-text.ts";
import { count } from "../../text/counting.ts";
import { unicode, noPaint, type Page } from "../../text/page.ts";
import type { Host } from "../world/host.ts";
import type { Look } from "./make-page.ts";
import { servedBy, unknownEnding } from "./other-formats.ts";
import { UsageError } from "./usage-error.ts";

/** A report file that was asked for. */
export interface Output {
  readonly file: string;
  readonly format: Format;
}

/** The format that `--format` names, where standard output can take it. */
export function formatNamed(name: string, host: Host): Format {
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw unknownFormat(name);
  if (format.binary === true && host.out.isTerminal)
    throw new UsageError(
      `the format ${name} is binary, and standard output is a terminal`,
      `Write it to a file: -o report${format.ending ?? ""}`,
    );
  return format;
}

function unknownFormat(name: string): UsageError {
  const names = formats.map((each) => each.name);
  // Many know a format by its ending.
  const near =
    formats.find(({ ending }) => ending === `.${name.toLowerCase()}`)?.name ?? nearest(name, names);
  const served = servedBy(name);
  if (served !== undefined)
    return new UsageError(`there is no format "${name}"`, `Write -o report${served.ending}, ${served.does}.`);
  const hint = near === undefined ? "" : `Did you mean "${near}"? `;
  return new UsageError(`there is no format "${name}"`, `${hint}Formats: ${names.join(", ")}.`);
}

/** A format that holds one supplier, with several files, is a usage error before anything is assessed. */
export function refuseSeveral(asked: readonly Format[], files: readonly string[]): void {
  const single = asked.find((format) => format.single === true);
  if (single === undefined || files.length < 2) return;
  throw new UsageError(
    `the format ${single.name} holds one supplier, and ${files.length} files are named`,
    "Run it for each file, or choose another format: csm-check help formats.",
  );
}

/** The report files of `--output`, or a usage error before anything is assessed. */
export function outputsFor(files: readonly string[], host: Host): readonly Output[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const format = formatOfFile(file);
    if (format === undefined) throw unknownEnding(file);
    const identity = host.identity(file);
    if (seen.has(identity)) throw new UsageError(`"${file}" is to be written twice`);
    seen.add(identity);
    return { file, format };
  });
}

/** A summary is put at the end of its file: a report in the place of that file would take it away. */
export function refuseSummary(file: string | undefined, outputs: readonly Output[], host: Host): void {
  if (file === undefined) return;
  const identity = host.identity(file);
  const lost = outputs.find((output) => host.identity(output.file) === identity);
  if (lost !== undefined)
    throw new UsageError(`"${lost.file}" is to be written twice`, "The step summary goes to the same file.");
}

/** What would be written over something that is read is a usage error. */
export function refuseInputs(files: readonly string[], inputs: readonly string[], host: Host): void {
  if (files.length === 0) return;
  const taken = new Set(inputs.map(host.identity));
  for (const file of files)
    if (taken.has(host.identity(file)))
      throw new UsageError(`"${file}" is read here, and cannot be written as well`);
}

/** Writes each report whole or not at all; false where one could not be written. Nothing is written for nothing. */
export async function writeOutputs(
  outputs: readonly Output[],
  items: readonly Item[],
  look: Look,
  host: Host,
): Promise<boolean> {
  if (outputs.length > 0 && !items.some((item) => item.ok)) {
    const names = outputs.map(({ file }) => safeLine(file)).join(", ");
    host.err.write(
      `Nothing was assessed, so ${count(outputs.length, "report")} not written, and out of date if there: ${names}\n`,
    );
    return true;
  }
  let written = true;
  for (const { file, format } of outputs) {
    const report = await format.load();
    const failure = host.write(file, await report(items, filePage(host, look)));
    if (failure === undefined) host.err.write(`${safeLine(file)} written (${format.name}).\n`);
    else host.err.write(`error: ${safeLine(file)} cannot be written: ${safeLine(failure.why)}\n`);
    written &&= failure === undefined;
  }
  return written;
}

/** Files are the same bytes whatever the terminal is like. */
export function filePage({ version }: Host, look: Look): Page {
  return {
    width: 100,
    paint: noPaint,
    symbols: unicode,
    style: "table",
    // A file has no option that opens more.
    all: true,
    appendix: look.appendix === true,
    again: again(look),
    tool: { name: "csm-check", version },
  };
}
