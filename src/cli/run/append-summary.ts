import { cutTo } from "../../text/cut-to.ts";
import type { Summary } from "../../reports/formats.ts";
import type { Item } from "../../assessment/item.ts";
import { safeLine } from "../../text/safe-text.ts";
import type { Host } from "../world/host.ts";
import type { Look } from "./make-page.ts";
import { filePage } from "./outputs.ts";

/** Puts the summary of a format at the end of its file, as far as there is room; false where it cannot be written. */
export async function appendSummary(
  { variable, limit, load }: Summary,
  file: string,
  items: readonly Item[],
  look: Look,
  host: Host,
): Promise<boolean> {
  const report = await load();
  const told = await report(items, filePage(host, look));
  const text = typeof told === "string" ? told : new TextDecoder().decode(told);
  const failure = add(file, text, limit, host);
  if (failure === undefined) return true;
  host.err.write(`error: ${safeLine(file)} (${variable}) cannot be written: ${safeLine(failure)}\n`);
  return false;
}

function add(file: string, text: string, limit: number, host: Host): string | undefined {
  // What stands there already, by other commands of the step, counts too.
  const before = host.sizeOf(file);
  const rest = cutTo(before === 0 ? text : `\n\n${text}`, limit - before);
  return rest === "" ? `it has no room left (${limit} bytes)` : host.append(file, rest)?.why;
}
