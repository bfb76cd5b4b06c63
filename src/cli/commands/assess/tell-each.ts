import { exitCodeOf, higher } from "../../../assessment/exit-code.ts";
import type { Item } from "../../../assessment/item.ts";
import type { Format } from "../../../reports/formats.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { writeOutputs, type Output } from "../../run/outputs.ts";
import { showProblems } from "../../run/show-problems.ts";
import type { Host } from "../../world/host.ts";

/** Where and how what became of the files is told. */
export interface Telling {
  /** What goes to standard output. */
  readonly format: Format;
  readonly outputs: readonly Output[];
  /** The file that the summary of the format goes to; undefined where there is none. */
  readonly summary: string | undefined;
  readonly look: Look;
}

/** The file that the summary of a format goes to; undefined where it has none, or the run no place for it. */
export function summaryFile({ summary }: Format, host: Host): string | undefined {
  return (summary === undefined ? undefined : host.env[summary.variable]) || undefined;
}

/**
 * Tells what became of the files, and gives the exit code. A format of lines writes each as it is done and holds
 * nothing; every other report is made of all of them. `action` is what could not be done with an unusable file.
 */
export async function tellEach(
  items: AsyncIterable<Item>,
  telling: Telling,
  action: string,
  host: Host,
): Promise<ExitCode> {
  const { format, outputs, summary, look } = telling;
  const report = await format.load();
  const page = await makePage(host.out, look, host);
  const told = async (some: readonly Item[]): Promise<string | Uint8Array> => {
    const text = await report(some, page);
    return format.commands === true && typeof text === "string" ? new TextEncoder().encode(text) : text;
  };
  const streams = format.lines === true;
  const keeps = !streams || outputs.length > 0 || summary !== undefined;
  const kept: Item[] = [];
  let code: 0 | 1 | 2 = 0;
  for await (const item of items) {
    code = higher(code, exitCodeOf(item));
    if (keeps) kept.push(item);
    if (!streams) continue;
    host.out.write(await told([item]));
    await showProblems([item], action, look, host);
  }
  if (!streams) {
    host.out.write(await told(kept));
    await showProblems(kept, action, look, host);
  }
  const summarised = await summarise(telling, kept, host);
  const written = await writeOutputs(outputs, kept, look, host);
  return summarised && written ? code : 2;
}

/** Few formats have a summary, and few runs a place for it. False where it could not be written. */
async function summarise(
  { format, summary: file, look }: Telling,
  items: readonly Item[],
  host: Host,
): Promise<boolean> {
  if (format.summary === undefined || file === undefined) return true;
  return (await import("../../run/append-summary.ts")).appendSummary(format.summary, file, items, look, host);
}
