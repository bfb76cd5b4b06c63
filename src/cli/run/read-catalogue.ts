import type { Catalogue } from "../../catalogue/catalogue.ts";
import { catalogueLimit } from "../../catalogue/catalogue-limit.ts";
import { filesDigest } from "../../catalogue/files-digest.ts";
import { parseCatalogue, partsOf } from "../../catalogue/parse-catalogue.ts";
import type { Document, Parsed } from "../../document/document.ts";
import type { Problem } from "../../document/problem.ts";
import { inOrder } from "../../document/problems-in-order.ts";
import validateCatalogue from "../../generated/catalogue-validator.js";
import type { Host } from "../world/host.ts";
import { insideFolder } from "./inside-folder.ts";
import { readText, type ReadText } from "./read-text.ts";
import { UsageError } from "./usage-error.ts";

/** A catalogue with the texts of its files, for code frames. */
export interface CatalogueRead {
  readonly catalogue: Parsed<Catalogue>;
  readonly sources: ReadonlyMap<string, string>;
  /** Every file that was read, as it is found. */
  readonly files: readonly string[];
}

/** The catalogue that `--catalogue` names: a built-in id, else a file. */
export async function catalogueNamed(name: string, host: Host): Promise<CatalogueRead> {
  if (host.builtIn.ids.includes(name))
    return { catalogue: { ok: true, value: host.builtIn.load(name) }, sources: new Map(), files: [] };
  if (name !== "-" && !/[./\\]/.test(name) && !host.read(name, 1).ok)
    throw new UsageError(
      `there is no built-in catalogue "${name}", and no such file`,
      `Built in: ${host.builtIn.ids.join(", ")}.`,
    );
  return catalogueFrom(await readText(name, catalogueLimit, host), host);
}

/** A catalogue out of a file that was read, with the parts that it names. */
export async function catalogueFrom(main: ReadText, host: Host): Promise<CatalogueRead> {
  const files = [main.path];
  const sources = new Map(main.text === undefined ? [] : [[main.shown, main.text]]);
  if (!main.document.ok) return { catalogue: main.document, sources, files };
  const parts: Document[] = [];
  const problems: Problem[] = [];
  const contents = [main.bytes];
  let size = main.bytes.length;
  for (const { file, node } of partsOf(main.document.value)) {
    const path = insideFolder(main.path, file, host);
    if (path === undefined) {
      problems.push({ code: "leaves-folder", file, at: node.place });
      continue;
    }
    files.push(path);
    const part = await readText(path, Math.max(0, catalogueLimit - size), host);
    size += part.bytes.length;
    contents.push(part.bytes);
    if (part.text !== undefined) sources.set(part.shown, part.text);
    if (part.document.ok) parts.push(part.document.value);
    else problems.push(...part.document.problems);
  }
  const [first, ...rest] = inOrder(problems);
  if (first !== undefined) return { catalogue: { ok: false, problems: [first, ...rest] }, sources, files };
  const rules = { validate: validateCatalogue, builtIn: host.builtIn.ids };
  const parsed = parseCatalogue(main.document.value, parts, rules);
  if (!parsed.ok) return { catalogue: parsed, sources, files };
  return {
    catalogue: { ok: true, value: { ...parsed.value, sha256: filesDigest(contents) } },
    sources,
    files,
  };
}
