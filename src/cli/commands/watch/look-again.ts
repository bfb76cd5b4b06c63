import type { Item } from "../../../assessment/item.ts";
import { namedFiles } from "../../../declaration/named-files.ts";
import { joined } from "../../../document/paths.ts";
import { assessEach, evidenceFolder } from "../../run/assess-each.ts";
import type { JudgingOptions } from "../../run/assessed-items.ts";
import { catalogueNamed } from "../../run/read-catalogue.ts";
import { declarationReader } from "../../run/reader.ts";
import { requestOf } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";

/** What was seen of a declaration, and the files on which that depends. */
export interface Seen {
  readonly item: Item;
  readonly files: readonly string[];
}

/** Reads and judges a declaration once more; a file with problems is seen as well. */
export async function lookAgain(path: string, options: JudgingOptions, host: Host): Promise<Seen> {
  const read = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  const own = [path, ...(options.catalogue === undefined ? [] : [options.catalogue]), ...(read?.files ?? [])];
  if (read !== undefined && !read.catalogue.ok) {
    const { problems } = read.catalogue;
    return {
      item: { ok: false, path: options.catalogue ?? "", problems, sources: read.sources },
      files: own,
    };
  }
  const catalogue = read?.catalogue.ok === true ? read.catalogue.value : undefined;
  const request = requestOf(options, catalogue, [], host);
  const reader = declarationReader(host);
  const { document } = await reader(path);
  const folder = evidenceFolder(path, options.evidenceRoot, host);
  const evidence = document.ok ? namedFiles(document.value.root).map(({ file }) => joined(folder, file)) : [];
  for await (const item of assessEach([path], request, host, reader))
    return { item, files: [...own, ...evidence] };
  throw new Error("a file gives an item");
}
