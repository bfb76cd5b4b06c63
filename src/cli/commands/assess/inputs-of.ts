import { namedFiles } from "../../../declaration/named-files.ts";
import { evidenceFolder } from "../../run/assess-each.ts";
import type { Host } from "../../world/host.ts";
import { joined } from "../../../document/paths.ts";
import type { CatalogueRead } from "../../run/read-catalogue.ts";
import type { Reader } from "../../run/reader.ts";

/** Every file that is read: declarations, catalogue and its parts, and the evidence that declarations name. */
export async function inputsOf(
  files: readonly string[],
  named: CatalogueRead | undefined,
  options: { readonly catalogue?: string; readonly evidenceRoot?: string },
  read: Reader,
  host: Host,
): Promise<readonly string[]> {
  const evidence: string[] = [];
  for (const file of files) {
    const { document } = await read(file);
    const folder = evidenceFolder(file, options.evidenceRoot, host);
    if (document.ok)
      evidence.push(...namedFiles(document.value.root).map((each) => joined(folder, each.file)));
  }
  const catalogue = options.catalogue === undefined ? [] : [options.catalogue];
  return [...files, ...catalogue, ...(named?.sources.keys() ?? []), ...evidence];
}
