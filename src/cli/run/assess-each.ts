import { assess } from "../../assessment/assess.ts";
import type { Circumstances } from "../../assessment/assessment.ts";
import type { Item, UnusableItem } from "../../assessment/item.ts";
import { redacted } from "../../assessment/redact.ts";
import { withoutNotes } from "../../assessment/without-notes.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Declaration } from "../../declaration/declaration.ts";
import { parseDeclaration, type DeclarationRules } from "../../declaration/parse-declaration.ts";
import { refused, type Document, type Parsed } from "../../document/document.ts";
import type { Node } from "../../document/node.ts";
import type { Problem } from "../../document/problem.ts";
import conforms from "../../generated/declaration-quick-check.js";
import type { Host } from "../world/host.ts";
import { chosenCatalogue } from "./chosen-catalogue.ts";
import { lookAtFiles } from "./look-at-files.ts";
import { folderOf } from "../../document/paths.ts";
import type { ReadText } from "./read-text.ts";
import { declarationReader, type Reader } from "./reader.ts";
import type { Request } from "./request.ts";

/**
 * Reads and judges declarations one after the other, in the order in which they are named. Each is let go once it has
 * been judged: whoever keeps the items decides how much is held. With `--redact` an item comes without what was found,
 * and without `--notes` it has none of the declaration's notes.
 */
export async function* assessEach(
  files: readonly string[],
  request: Request,
  host: Host,
  read: Reader = declarationReader(host),
): AsyncGenerator<Item, void, undefined> {
  for (const file of files) {
    const item = await assessOne(await read(file), request, host);
    yield told(item, request);
  }
}

/** What of an item is to be told; a redacted one holds no notes either. */
function told(item: Item, { redact, notes }: Request): Item {
  if (redact) return redacted(item);
  return notes ? item : withoutNotes(item);
}

/** The folder in which the files that a declaration names lie. */
export function evidenceFolder(path: string, root: string | undefined): string {
  return root ?? (path === "-" ? "." : folderOf(path));
}

async function assessOne(source: ReadText, request: Request, host: Host): Promise<Item> {
  const { circumstances, policy } = request;
  const fit = await fitting(source, request, host);
  if (!fit.ok) return unusable(source, fit.problems);
  const { catalogue, declaration } = fit.value;
  const seen = await sightingsFor(fit.value, request, host);
  if (!seen.ok) return unusable(source, seen.problems);
  const judgement = assess(catalogue, declaration, { ...circumstances, sightings: seen.value });
  const digest = request.digest ? { sha256: await host.sha256(source.bytes) } : {};
  return { ok: true, path: source.path, assessment: { ...judgement, policy }, ...digest };
}

function unusable({ path, text }: ReadText, problems: readonly Problem[]): UnusableItem {
  return { ok: false, path, problems, sources: new Map(text === undefined ? [] : [[path, text]]) };
}

/** A declaration with the catalogue that it fits. */
interface Fitting {
  readonly root: Node;
  readonly catalogue: Catalogue;
  readonly declaration: Declaration;
}

async function fitting({ document }: ReadText, request: Request, host: Host): Promise<Parsed<Fitting>> {
  if (!document.ok) return document;
  const catalogue = catalogueFor(document.value, request, host);
  if (!catalogue.ok) return catalogue;
  const declaration = await declarationIn(document.value, catalogue.value, request.circumstances.level);
  if (!declaration.ok) return declaration;
  return {
    ok: true,
    value: { root: document.value.root, catalogue: catalogue.value, declaration: declaration.value },
  };
}

/** Most declarations are sound, and what tells faults of shape is large: it is loaded once there are faults. */
async function declarationIn(
  document: Document,
  catalogue: Catalogue,
  level: string | undefined,
): Promise<Parsed<Declaration>> {
  const rules = (validate: DeclarationRules["validate"]): DeclarationRules => {
    return { validate, levelNeeded: true, ...(level === undefined ? {} : { level }) };
  };
  const quick = parseDeclaration(document, catalogue, rules(conforms));
  if (quick.ok) return quick;
  const { default: validate } = await import("../../generated/declaration-validator.js");
  return parseDeclaration(document, catalogue, rules(validate));
}

function catalogueFor(document: Document, { catalogue }: Request, host: Host): Parsed<Catalogue> {
  return catalogue === undefined ? chosenCatalogue(document, host) : { ok: true, value: catalogue };
}

async function sightingsFor(
  { root, declaration }: Fitting,
  { circumstances, evidenceRoot, evidenceDigests }: Request,
  host: Host,
): Promise<Parsed<Circumstances["sightings"]>> {
  if (circumstances.evidence === "off") return { ok: true, value: new Map() };
  const folder = evidenceFolder(declaration.path, evidenceRoot);
  const { sightings, problems } = await lookAtFiles(root, folder, host, evidenceDigests);
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, value: sightings } : refused(first, ...rest);
}
