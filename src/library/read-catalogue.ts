import { builtInIds } from "../catalogue/built-in.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { catalogueLimit } from "../catalogue/catalogue-limit.ts";
import { filesDigest } from "../catalogue/files-digest.ts";
import { parseCatalogue, partsOf } from "../catalogue/parse-catalogue.ts";
import { leavesFolder } from "../document/leaves-folder.ts";
import type { Document, Parsed } from "../document/document.ts";
import { folderOf, joined } from "../document/paths.ts";
import type { Problem } from "../document/problem.ts";
import { inOrder } from "../document/problems-in-order.ts";
import validateCatalogue from "../generated/catalogue-validator.js";
import { readSource, type Source } from "./source.ts";

/** How a catalogue is read. */
export interface CatalogueOptions {
  /** What the file is called, for the places of problems; one that ends in `.json` is read as JSON. */
  readonly path?: string;
  /** The files that the catalogue names under `parts`, by their path as written there. */
  readonly parts?: Readonly<Record<string, Source>>;
}

/** Reads a catalogue of one's own, and its parts: a sound catalogue, or every problem of every file. */
export function readCatalogue(
  source: Source,
  { path = "catalogue.yaml", parts = {} }: CatalogueOptions = {},
): Parsed<Catalogue> {
  const main = readSource(source, path, catalogueLimit);
  if (!main.document.ok) return main.document;
  const read = readParts(main.document.value, parts, catalogueLimit - main.bytes.length);
  const [first, ...rest] = inOrder(read.problems);
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  const rules = { validate: validateCatalogue, builtIn: builtInIds };
  const parsed = parseCatalogue(main.document.value, read.documents, rules);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { ...parsed.value, sha256: filesDigest([main.bytes, ...read.files]) } };
}

function readParts(
  main: Document,
  parts: Readonly<Record<string, Source>>,
  limit: number,
): {
  readonly documents: readonly Document[];
  readonly files: readonly Uint8Array[];
  readonly problems: readonly Problem[];
} {
  const documents: Document[] = [];
  const files: Uint8Array[] = [];
  const problems: Problem[] = [];
  let left = limit;
  for (const { file, node } of partsOf(main)) {
    if (leavesFolder(file)) {
      problems.push({ code: "leaves-folder", file, at: node.place });
      continue;
    }
    const path = joined(folderOf(main.path, ""), file);
    const source = Object.hasOwn(parts, file) ? parts[file] : undefined;
    if (source === undefined) {
      problems.push({ code: "unreadable", reason: "missing", at: { path } });
      continue;
    }
    const part = readSource(source, path, Math.max(0, left));
    left -= part.bytes.length;
    files.push(part.bytes);
    if (part.document.ok) documents.push(part.document.value);
    else problems.push(...part.document.problems);
  }
  return { documents, files, problems };
}
