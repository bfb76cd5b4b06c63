import { assess } from "../../assessment/assess.ts";
import type { Circumstances } from "../../assessment/assessment.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parseDeclaration } from "../../declaration/parse-declaration.ts";
import { refused, type Document, type Parsed } from "../../document/document.ts";
import { entryOf, textOf } from "../../document/node.ts";
import validateDeclaration from "../../generated/declaration-validator.js";
import type { Digests, Item } from "../../assessment/item.ts";
import type { Host } from "../world/host.ts";
import { lookAtFiles } from "./look-at-files.ts";
import { folderOf } from "./paths.ts";
import { standard } from "./standard.ts";
import type { ReadText } from "./read-text.ts";

/** How declarations are judged, apart from what is seen of their files. */
export interface Orders {
  readonly circumstances: Omit<Circumstances, "sightings">;
  /** The catalogue of `--catalogue`; undefined where the declarations choose. */
  readonly catalogue?: Catalogue;
  readonly evidenceRoot?: string;
  /** Whether a report tells the digests of declaration and catalogue. */
  readonly hash: boolean;
  /** Whether a report tells the digests of evidence files. */
  readonly hashEvidence: boolean;
}

/** Checks and judges one declaration that was read. */
export async function assessFile(source: ReadText, orders: Orders, host: Host): Promise<Item> {
  const parsed = await judge(source, orders, host);
  return parsed.ok ? parsed.value : { ok: false, path: source.path, problems: parsed.problems };
}

/** The folder in which the files that a declaration names lie. */
export function evidenceFolder(source: ReadText, root: string | undefined): string {
  return root ?? (source.path === "-" ? "." : folderOf(source.path));
}

async function judge(source: ReadText, orders: Orders, host: Host): Promise<Parsed<Item>> {
  const { circumstances } = orders;
  if (!source.document.ok) return source.document;
  const document = source.document.value;
  const catalogue =
    orders.catalogue === undefined
      ? chosenCatalogue(document, host)
      : ({ ok: true, value: orders.catalogue } as const);
  if (!catalogue.ok) return catalogue;
  const { level } = circumstances;
  const rules = {
    validate: validateDeclaration,
    levelNeeded: true,
    ...(level === undefined ? {} : { level }),
  };
  const declaration = parseDeclaration(document, catalogue.value, rules);
  if (!declaration.ok) return declaration;
  const folder = evidenceFolder(source, orders.evidenceRoot);
  const seen =
    circumstances.evidence === "off"
      ? { sightings: new Map(), problems: [] }
      : await lookAtFiles(declaration.value, folder, host, orders.hashEvidence);
  const [first, ...rest] = seen.problems;
  if (first !== undefined) return refused(first, ...rest);
  const assessment = assess(catalogue.value, declaration.value, {
    ...circumstances,
    sightings: seen.sightings,
  });
  const digests = orders.hash ? { digests: await digestsOf(source, catalogue.value, host) } : {};
  return { ok: true, value: { ok: true, path: source.path, assessment, ...digests } };
}

async function digestsOf(source: ReadText, catalogue: Catalogue, host: Host): Promise<Digests> {
  return {
    declaration: await host.sha256(source.bytes),
    catalogue: await host.sha256(new TextEncoder().encode(JSON.stringify(catalogue))),
  };
}

/** The catalogue that a declaration names, else the built-in standard. */
export function chosenCatalogue(document: Document, host: Host): Parsed<Catalogue> {
  const entry = entryOf(document.root, "catalogue");
  const named = textOf(entry?.value) ?? standard;
  if (host.builtIn.ids.includes(named)) return { ok: true, value: host.builtIn.load(named) };
  const at = entry?.value.place ?? document.root.place;
  return refused({ code: "unknown-catalogue", named, known: host.builtIn.ids, at });
}
