import type { Host } from "../world/host.ts";
import { inputsOf } from "./inputs-of.ts";
import { refuseInputs } from "./outputs.ts";
import type { CatalogueRead } from "./read-catalogue.ts";
import { declarationReader } from "./reader.ts";

/** A report over a file that is read is a usage error, before anything is written. */
export async function refuseOver(
  { files }: { readonly files: readonly { readonly file: string }[] },
  declarations: readonly string[],
  named: CatalogueRead | undefined,
  options: { readonly catalogue?: string; readonly evidenceRoot?: string },
  host: Host,
): Promise<void> {
  if (files.length === 0) return;
  const inputs = await inputsOf(declarations, named, options, declarationReader(host), host);
  refuseInputs(
    files.map(({ file }) => file),
    inputs,
    host,
  );
}
