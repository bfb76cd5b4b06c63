import { formatByEnding, type FormatOf } from "../../../reports/format.ts";
import type { SavedRegister } from "../../../reports/flow-down/saved-register.ts";
import { registerFormats } from "../../../reports/register-formats.ts";
import { safeLine } from "../../../text/safe-text.ts";
import type { Look } from "../../run/make-page.ts";
import { filePage } from "../../run/outputs.ts";
import type { Destinations } from "../../run/told.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import type { MadeChain } from "./chain-of.ts";

/** The file that a register is written to, and how. */
export interface RegisterFile {
  readonly file: string;
  readonly format: FormatOf<SavedRegister>;
}

/** How a register is written to this file; a usage error before anything is read. */
export function registerFile<Told>(file: string, { files }: Destinations<Told>, host: Host): RegisterFile {
  const format = formatByEnding(file, registerFormats);
  if (format === undefined)
    throw new UsageError(
      `a register cannot be written to "${file}"`,
      "Name a file that ends in .csv or .xlsx.",
    );
  const identity = host.identity(file);
  if (files.some((other) => host.identity(other.file) === identity))
    throw new UsageError(`"${file}" is to be written twice`);
  return { file, format };
}

/** Writes a register with what was found beside each firm, whole or not at all; false where it could not be written. */
export async function saveRegister(
  { file, format }: RegisterFile,
  { chain, register }: MadeChain,
  look: Look,
  host: Host,
): Promise<boolean> {
  if (register === undefined) throw new Error("a register is to be saved, and none was read");
  const render = await format.load();
  const failure = host.write(file, await render({ register, chain }, filePage(host, look)));
  if (failure === undefined) {
    host.err.write(`Written: ${safeLine(file)}\n`);
    return true;
  }
  host.err.write(`error: ${safeLine(file)} cannot be written: ${safeLine(failure.why)}\n`);
  return false;
}
